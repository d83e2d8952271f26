#include "app/render/report/reporthtmlstyle.h"

namespace app {

QString reportStyleSheet()
{
    return QStringLiteral(R"css(
:root { color-scheme: light dark; --paper: #ffffff; --text: #1c1c1c; --heading: #1b3a5c; --muted: #555b61;
  --link: #0b4f9e; --rule: #7d8894; --fill: #e8eef5; --lead: #f3f6fa; }
@media (prefers-color-scheme: dark) { :root { --paper: #16191d; --text: #e9ebee; --heading: #a9cdf5;
  --muted: #b3bac2; --link: #8fc1ff; --rule: #7f8b98; --fill: #263341; --lead: #1f252c; } }
* { box-sizing: border-box; }
html { font: 100%/1.5 'DejaVu Sans', Verdana, sans-serif; background: var(--paper); color: var(--text); }
body { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { color: var(--heading); line-height: 1.25; margin: 2em 0 .5em; }
h1 { font-size: 2rem; margin-top: .5em; } h2 { font-size: 1.5rem; } h3 { font-size: 1.2rem; }
h4, h5, h6 { font-size: 1rem; }
p { margin: .6em 0; max-width: 46rem; }
.subtitle { font-size: 1.15rem; } .lead { font-size: 1.15rem; background: var(--lead); padding: .8rem 1rem;
  border-left: .35rem solid var(--heading); }
.note, caption, figcaption { color: var(--muted); font-size: .9rem; }
.text { white-space: pre-line; }
a { color: var(--link); } a:focus, [tabindex]:focus { outline: .2rem solid var(--link); outline-offset: .15rem; }
.skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .2rem 1rem; margin: 1.5rem 0; }
dt { color: var(--muted); } dd { margin: 0; }
nav ol { list-style: none; padding-left: 1.2rem; } nav { margin: 2rem 0; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; min-width: 44rem; font-size: .875rem; }
caption { text-align: left; padding: .3rem 0; }
th, td { border-bottom: 1px solid var(--rule); padding: .35rem .5rem; text-align: left; vertical-align: top;
  min-width: 3.5rem; }
thead th { background: var(--fill); border-bottom: 2px solid var(--heading); overflow-wrap: normal; }
tbody th { font-weight: normal; }
.number { text-align: right; }
figure { margin: 1.2rem 0; } figure svg { display: block; width: 100%; height: auto; background: #ffffff; }
:target { outline: .15rem solid var(--link); }
@page { size: A4; margin: 18mm 16mm; }
@media print { :root { color-scheme: light; --paper: #ffffff; --text: #1c1c1c; --heading: #1b3a5c; --muted: #555b61;
  --link: #0b4f9e; --rule: #7d8894; --fill: #e8eef5; --lead: #f3f6fa; }
  html { font-size: 9.5pt; } body { max-width: none; padding: 0; } .skip { display: none; }
  .scroll { overflow: visible; } table { min-width: 0; } .page, nav { break-before: page; }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; } tr, figure, .lead { break-inside: avoid; }
  thead { display: table-header-group; } p { orphans: 3; widows: 3; } a { text-decoration: none; } }
)css");
}

} // namespace app
