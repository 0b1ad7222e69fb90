import './diagram-font.css';

/** What the exporters name after it, so that other scripts look alike too. */
export const DIAGRAM_FONT = "'Skyflip Diagram', Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
