/** The style sheet of a printed report. Its colours are those of the library's light and dark surface. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1c1d1f;--ink-2:#55575c;--sunken:#eeeeeb;--line-1:#e2e2de;--line-2:#c6c6c1;
--killed:#c44f00;--injured:#a96c00;--missing:#1c7fb6;--captured:#a74c86;--displaced:#007f5d;--combined:#66686d;--actor:#0068a8;
--font:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#1d1e21;--ink:#ececea;--ink-2:#b6b8bd;--sunken:#2b2d31;--line-1:#34363b;--line-2:#5a5d64;
--killed:#ff8a4c;--injured:#f0b03c;--missing:#6cc3f5;--captured:#e29ac5;--displaced:#3fc79d;--combined:#b3b5ba;--actor:#62b0ea}}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.45 var(--font)}
main{max-width:920px;margin:0 auto;padding:32px 24px}
h1{font-size:22px;line-height:1.2}h2{font-size:17px;margin:28px 0 8px;padding-top:12px;border-top:1px solid var(--line-2)}h3{font-size:14.5px;margin:16px 0 4px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:0}dt{color:var(--ink-2)}dd{margin:0}
ul{padding-inline-start:18px}
table{border-collapse:collapse;width:100%;margin:8px 0;font-size:13px}
caption{text-align:start;color:var(--ink-2);font-size:12px;padding-bottom:4px}
th,td{text-align:start;vertical-align:top;padding:5px 10px 5px 0;border-top:1px solid var(--line-1)}
[dir=rtl] th,[dir=rtl] td{padding:5px 0 5px 10px}
thead th{font-size:12px;color:var(--ink-2);border-top:0}
tr.first>*{border-top:1px solid var(--line-2)}
th[scope=row],th[scope=rowgroup]{font-weight:400;min-width:130px}
.figure{font-size:16px;font-weight:650;font-variant-numeric:tabular-nums}.strong{font-weight:650}
.gone,.quiet{color:var(--ink-2)}.quiet{font-size:12px}
q{font-family:Charter,"Iowan Old Style","Source Serif 4",Georgia,"Noto Serif",serif}
code{font-size:11px;overflow-wrap:anywhere}a{color:inherit;text-underline-offset:2px;overflow-wrap:anywhere}
figure{margin:4px 0;break-inside:avoid}
svg{display:block;max-width:100%;height:auto;overflow:visible;direction:ltr;font:12px var(--font);color:var(--ink)}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--ink-2:#444;--sunken:#eee;--line-1:#ddd;--line-2:#aaa;
--killed:#c44f00;--injured:#a96c00;--missing:#1c7fb6;--captured:#a74c86;--displaced:#007f5d;--combined:#66686d;--actor:#0068a8}
main{max-width:none;padding:0}tr{break-inside:avoid}h2,h3{break-after:avoid}thead{display:table-header-group}a{text-decoration:none}}
@page{margin:16mm 14mm}
`;
