/** For screen and paper alike: dark ink on white, so that a person in dark mode prints the same. */
export const REPORT_STYLE = `
:root{color-scheme:light;--ink:#16191f;--soft:#4a5261;--line:#d8dce4;--ground:#f6f7f9;--accent:#3f51d9}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:14px/1.5 "Segoe UI","Helvetica Neue",Arial,"Noto Sans",sans-serif}
main{max-width:1040px;margin:0 auto;padding:48px 32px 64px}
h1{font-size:30px;line-height:1.2;margin:0;font-weight:650;overflow-wrap:anywhere}
h2{font-size:18px;line-height:1.3;margin:0 0 10px;font-weight:650}
a{color:var(--accent);text-decoration:none}
a:hover,a:focus-visible{text-decoration:underline}
.cover{border-top:4px solid var(--accent);padding-top:20px;margin-bottom:20px}
.kind{margin:0 0 6px;color:var(--soft);font-weight:600}
.date{margin:6px 0 0;color:var(--soft)}
.summary{font-size:17px;line-height:1.5;margin:0 0 28px}
.summary p{margin:0 0 10px;overflow-wrap:anywhere}
.contents{margin:28px 0 0}
.contents h2{font-size:14px;margin-bottom:6px;color:var(--soft)}
.contents ol{margin:0;padding:0;list-style:none;columns:2;column-gap:32px}
.contents li{padding:2px 0;break-inside:avoid}
.pictures{margin-top:40px;display:grid;gap:24px}
figure{margin:0;border:1px solid var(--line);border-radius:6px;padding:12px;break-inside:avoid}
figcaption{font-weight:600;margin-bottom:8px}
figure svg{display:block;width:100%;height:auto;max-height:720px}
.part{margin-top:40px}
.lead{margin:-4px 0 12px;color:var(--soft)}
.points{margin:0;padding:0;list-style:none}
.points li{padding:10px 0;border-top:1px solid var(--line);break-inside:avoid;overflow-wrap:anywhere}
.points li:last-child{border-bottom:1px solid var(--line)}
.detail{margin:4px 0 0;color:var(--soft)}
.mark{display:inline-block;min-width:58px;padding:0 6px;border-radius:3px;font-size:12px;font-weight:600;text-align:center}
.critical,.error{background:#fdecea;color:#a31515}
.warning{background:#fff3dc;color:#7a4500}
.info{background:#e8f1fb;color:#1d4f87}
.code{color:var(--soft);font-size:12px;white-space:nowrap}
table{width:100%;border-collapse:collapse;font-size:13px;margin:0 0 20px}
caption{text-align:left;font-weight:600;padding:8px 0 6px;overflow-wrap:anywhere;break-after:avoid}
thead{display:table-header-group}
th{text-align:left;font-weight:600;color:var(--soft);background:var(--ground);padding:6px 8px;border-bottom:1px solid var(--line)}
td{vertical-align:top;padding:7px 8px;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
tr{break-inside:avoid}
.note{display:block;color:var(--soft);font-size:12px;margin-top:2px}
.refs{white-space:nowrap;font-size:11px}
.refs a+a{margin-left:1px}
.chip{display:inline-block;font-weight:600;padding:0 7px;border-radius:9px;border:1px solid var(--line);white-space:nowrap}
.exact,.close{background:#e6f5ed;color:#14593a;border-color:#b9dfca}
.partial{background:#fff3dc;color:#7a4500;border-color:#ecd3a2}
.undecided,.refactor{background:#fdecea;color:#a31515;border-color:#f0c0bb}
.data-migration{background:#fff3dc;color:#7a4500;border-color:#ecd3a2}
.replatform,.rehost{background:#e8f1fb;color:#1d4f87;border-color:#bcd4ee}
.of-efforts th:nth-child(2),.of-efforts td:nth-child(2){text-align:right;width:90px;font-variant-numeric:tabular-nums}
.of-efforts th:first-child{width:150px}
.of-becomes{table-layout:fixed}
.of-becomes th:nth-child(1){width:13%}
.of-becomes th:nth-child(2),.of-becomes th:nth-child(3){width:12%}
.of-becomes th:nth-child(4){width:12%}
.of-becomes th:nth-child(5){width:17%}
.of-becomes .chip{white-space:normal}
.of-facts{table-layout:fixed;break-inside:avoid}
.of-facts th:first-child{width:18%}
.of-elements{table-layout:fixed}
.of-elements th:first-child{width:30%}
.of-elements th:nth-child(4){width:12%}
.of-elements th:nth-child(5){width:16%}
.of-absent,.of-absorbed,.of-parts,.of-pinned,.of-choices,.of-settings{table-layout:fixed}
.of-absent th:nth-child(-n+2),.of-absorbed th:nth-child(-n+2),.of-parts th:nth-child(-n+2),.of-pinned th:nth-child(-n+2),.of-choices th:nth-child(-n+2){width:26%}
.of-sources th:first-child{width:44px}
.of-sources th:nth-child(3){width:84px}
.of-sources th:nth-child(4){width:92px}
.address{display:none}
@page{margin:16mm 14mm 18mm}
@media print{
body{font-size:9.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:none;padding:0}
h1{font-size:24pt}
h2{font-size:14pt;break-after:avoid}
.cover{padding-top:8mm;margin-bottom:8mm}
.summary{font-size:12.5pt;margin-bottom:9mm}
table{font-size:8.5pt}
.note,.code,.mark{font-size:8pt}
.refs{font-size:7.5pt}
.part{margin-top:9mm}
.pictures{break-before:page;margin:0;gap:6mm}
figure{border-color:#bbb}
figure svg{max-height:100mm}
figure.tall svg{max-height:215mm}
#decide,#restructure{break-inside:auto}
.pictures+.part{break-before:page}
.lead{break-after:avoid}
a{color:inherit}
.of-sources a{font-weight:600}
.of-sources td{padding-top:3px;padding-bottom:3px}
.address{display:block;color:var(--soft);font-size:7.5pt;overflow-wrap:anywhere}
}
@media (max-width:700px){main{padding:24px 16px}.contents ol{columns:1}table{display:block;overflow-x:auto}}
`;
