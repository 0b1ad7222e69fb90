/** The colours of a picture. Tints are a colour and an opacity, because Office and old viewers know no rgb() with alpha. */
export interface Theme {
  readonly name: ThemeName;
  readonly isDark: boolean;
  readonly canvas: string;
  readonly panel: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly edge: string;
  readonly aws: string;
  readonly azure: string;
  readonly account: string;
  readonly region: string;
  readonly network: string;
  readonly zone: string;
  readonly public: string;
  readonly private: string;
  readonly tintOpacity: number;
  readonly error: string;
  readonly warn: string;
  readonly info: string;
  readonly onStatus: string;
  readonly noteFill: string;
  readonly noteLine: string;
  /** Under a vendor's icon that is too dark for this canvas. */
  readonly iconTile: string;
}

export type ThemeName = 'light' | 'dark' | 'light-contrast' | 'dark-contrast';

/**
 * Text colours keep 4.5:1 on the canvas and on the tints; lines that carry meaning keep 3:1; with
 * more contrast text keeps 7:1, and lines 4.5:1.
 */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    name: 'light',
    isDark: false,
    canvas: '#f5f6f8',
    panel: '#ffffff',
    line: '#e4e7ec',
    lineStrong: '#cfd4dd',
    ink: '#16191f',
    ink2: '#4a5261',
    ink3: '#616a79',
    edge: '#5a6372',
    aws: '#ad4904',
    azure: '#0067c0',
    account: '#b8115f',
    region: '#00798f',
    network: '#7a3fe0',
    zone: '#616a79',
    public: '#35751d',
    private: '#0f6c9f',
    tintOpacity: 0.06,
    error: '#c62828',
    warn: '#a15c00',
    info: '#2563a8',
    onStatus: '#ffffff',
    noteFill: '#fff3dc',
    noteLine: '#ddc48e',
    iconTile: '#ffffff',
  },
  dark: {
    name: 'dark',
    isDark: true,
    canvas: '#101216',
    panel: '#17191f',
    line: '#2a2e37',
    lineStrong: '#3a404c',
    ink: '#eceef2',
    ink2: '#b4bac6',
    ink3: '#8b93a3',
    edge: '#9aa3b2',
    aws: '#ff9a3d',
    azure: '#4db2ff',
    account: '#ff7eb6',
    region: '#3cc3d9',
    network: '#ab87ff',
    zone: '#8b93a3',
    public: '#7cc25c',
    private: '#58b4ea',
    tintOpacity: 0.07,
    error: '#ff7b72',
    warn: '#f2b34b',
    info: '#79b8ff',
    onStatus: '#101216',
    noteFill: '#36290f',
    noteLine: '#6b5323',
    iconTile: '#eceef2',
  },
  'light-contrast': {
    name: 'light-contrast',
    isDark: false,
    canvas: '#ffffff',
    panel: '#ffffff',
    line: '#5a6372',
    lineStrong: '#16191f',
    ink: '#000000',
    ink2: '#1b1f26',
    ink3: '#2c323c',
    edge: '#16191f',
    aws: '#7a3200',
    azure: '#00457f',
    account: '#80083f',
    region: '#004f5e',
    network: '#4b1cab',
    zone: '#2c323c',
    public: '#1f4d10',
    private: '#064a70',
    tintOpacity: 0.04,
    error: '#8f0f0f',
    warn: '#6b3c00',
    info: '#0f3f75',
    onStatus: '#ffffff',
    noteFill: '#fff9e8',
    noteLine: '#6b3c00',
    iconTile: '#ffffff',
  },
  'dark-contrast': {
    name: 'dark-contrast',
    isDark: true,
    canvas: '#000000',
    panel: '#000000',
    line: '#9aa3b2',
    lineStrong: '#eceef2',
    ink: '#ffffff',
    ink2: '#f0f2f5',
    ink3: '#d5dae3',
    edge: '#f0f2f5',
    aws: '#ffb870',
    azure: '#8fd0ff',
    account: '#ffb0d4',
    region: '#7fe5f5',
    network: '#cdb6ff',
    zone: '#d5dae3',
    public: '#a8e38c',
    private: '#96d4ff',
    tintOpacity: 0.05,
    error: '#ffa39c',
    warn: '#ffcf80',
    info: '#a8d2ff',
    onStatus: '#000000',
    noteFill: '#1f1707',
    noteLine: '#ffcf80',
    iconTile: '#ffffff',
  },
};

/**
 * Of pictures for elsewhere. A light one stands on white, as pages, slides and chats do and as pictures from draw.io and Excalidraw
 * do: the pale ground of the canvas parts it from the panels around it, and would lie as a grey box on a page.
 */
export const PICTURE_THEMES: Readonly<Record<'light' | 'dark', Theme>> = {
  light: { ...THEMES.light, canvas: '#ffffff' },
  dark: THEMES.dark,
};

export function isDarkTheme(name: ThemeName): boolean {
  return THEMES[name].isDark;
}
