/// The style sheet of reports.
enum ReportStyle {
    /// The hash of the sheet, the only style that the Content-Security-Policy of the page allows.
    static let hash: HTML = "sha256-McTx57W/qkZAKl/XXaTSzhH+WQtveRF8gsbreKyzcG8="

    static let sheet: HTML = """
        :root{color-scheme:light dark;--back:#fff;--text:#1b1f24;--faint:#57606a;--line:#d0d7de;--soft:#f3f5f7;\
        --good:#1a7f37;--bad:#b42318;--warn:#8a5a00;--bar:#3b6fb6}
        @media (prefers-color-scheme:dark){:root{--back:#14171b;--text:#e6e9ec;--faint:#a0a9b2;--line:#3a424b;\
        --soft:#1f242a;--good:#5bc273;--bad:#ff8b7e;--warn:#e3b341;--bar:#7aa7e8}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--back);color:var(--text);font:16px/1.5 system-ui,sans-serif}
        main{max-width:62rem;margin:0 auto;padding:2rem 1.25rem 4rem}
        h1{font-size:1.75rem;line-height:1.25;margin:0 0 .25rem;overflow-wrap:anywhere}
        h2{font-size:1.25rem;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line)}
        p{margin:.5rem 0;max-width:46rem}
        .lead{color:var(--faint)}
        .notice{border-left:4px solid var(--warn);background:var(--soft);padding:.75rem 1rem;margin:1rem 0}
        .tiles{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.25rem 0;padding:0;list-style:none}
        .tiles li{flex:1 1 9rem;background:var(--soft);border-radius:.5rem;padding:.75rem 1rem}
        .tiles b{display:block;font-size:1.6rem;line-height:1.3;font-variant-numeric:tabular-nums}
        .tiles span{color:var(--faint)}
        .good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}
        .wide{overflow-x:auto;margin:.75rem 0}
        table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
        caption{text-align:left;color:var(--faint);padding:0 0 .4rem}
        th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}
        thead th{color:var(--faint);font-weight:600}
        tbody th{font-weight:400}
        .number{text-align:right}
        td.number,.figure{white-space:nowrap}
        td:last-child,th:last-child{padding-right:0}
        .quoted{font-family:ui-monospace,monospace;overflow-wrap:anywhere;white-space:pre-wrap;unicode-bidi:isolate}
        .wide .quoted{display:inline-block;max-width:20rem;overflow-wrap:break-word}
        svg{display:block}.shares{width:100%;height:1.5rem}
        svg text{fill:var(--faint);font:11px system-ui,sans-serif}
        .accepted{fill:var(--good)}.rejected{fill:var(--bad)}.error{fill:var(--warn)}.bar{fill:var(--bar)}
        .axis{stroke:var(--line)}.limit{stroke:var(--text);stroke-dasharray:4 3}
        figure{margin:1rem 0}figcaption{color:var(--faint);margin-bottom:.5rem}
        summary{cursor:pointer;color:var(--faint)}
        code{font-family:ui-monospace,monospace}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.25rem}dt{color:var(--faint)}dd{margin:0}
        @media print{body{font-size:10.5pt}main{max-width:none;padding:0}h2,caption,figcaption{break-after:avoid}\
        tr,figure,.tiles{break-inside:avoid}details:not([open]){display:none}\
        .tiles li,.notice{border:1px solid var(--line)}}
        """
}
