// What all pages of briefs share, in typst's language: colours, type, and how values are set. Texts come from the data and
// are never read as markup. Where a text runs is decided by its first letter, as everywhere else.

import { kindLooks } from '@terreau/exchange/paper-look';

const kinds = Object.entries(kindLooks)
  .map(([kind, { fill, ink }]) => `${kind}: (fill: rgb("${fill}"), ink: rgb("${ink}"))`)
  .join(', ');

export const baseTemplate = String.raw`
#let d = json("/data.json")
#let w = d.words

#let ink = rgb("#2b251f")
#let soft = rgb("#62574a")
#let rule-colour = rgb("#d9ccb6")
#let paper = rgb("#faf5ec")
#let accent = rgb("#9d4526")
#let accent-deep = rgb("#6f2d14")
#let accent-soft = rgb("#f7e0d3")
#let leaf = rgb("#2f5d43")
#let kinds = (${kinds})

#set text(size: 9.6pt, fill: ink, lang: d.locale, number-type: "lining")
#set par(leading: 0.62em, spacing: 0.75em, justify: false)
#set page(paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 20mm))
#set list(marker: text(fill: accent, "•"), indent: 0pt, body-indent: 0.6em, spacing: 0.7em)
#show heading: set text(fill: ink)
#show heading.where(level: 2): it => block(above: 6.5mm, below: 3.4mm, sticky: true, {
  text(size: 13.5pt, weight: 700, fill: accent-deep, it.body)
  v(1.2mm, weak: true)
  line(length: 100%, stroke: 0.8pt + accent)
})
#show heading.where(level: 3): it => block(above: 4.5mm, below: 2.8mm, sticky: true, text(size: 9.6pt, weight: 700, fill: accent-deep, it.body))
#show heading.where(level: 4): it => block(above: 0pt, below: 0pt, sticky: true, text(size: 9pt, weight: 600, fill: soft, it.body))

#let turned = regex("^[\p{Arabic}\p{Hebrew}\p{Syriac}\p{Thaana}\p{Nko}]")
#let is-turned(words) = {
  let letter = words.match(regex("\p{L}"))
  letter != none and letter.text.match(turned) != none
}
#let said(words) = {
  set text(dir: if is-turned(words) { rtl } else { ltr })
  words
}
// One paragraph for each line that somebody wrote; what follows the last one stays on its line.
#let lines(all, after: none) = for (index, words) in all.enumerate() {
  block(above: if index == 0 { 0pt } else { 0.65em }, below: 0pt, width: 100%, {
    said(words)
    if index == all.len() - 1 { after }
  })
}
#let caps(words) = text(size: 7.6pt, weight: 700, tracking: 0.08em, upper(words))
#let quiet(body) = text(size: 8.4pt, fill: soft, body)

// The numbers of the cards that something comes from, and whether people have made other words of theirs.
#let references(brief, item) = for (index, number) in item.cards.enumerate() {
  h(0.28em, weak: true)
  if index == 0 and item.rewritten != "" { quiet(item.rewritten) + h(0.28em) }
  link(label(brief.key + "-card-" + str(number)), box(
    fill: accent-soft, radius: 1.6pt, inset: (x: 2.2pt), outset: (y: 1.6pt),
    text(size: 7pt, weight: 700, fill: accent-deep, str(number)),
  ))
}
// What was added to something stands below it.
#let additions(all) = if all.len() > 0 {
  block(above: 2mm, below: 0pt, list(marker: text(fill: accent, "+"), spacing: 1.7mm, ..all))
}
#let items(brief, all) = list(..all.map(item => {
  if item.lines.len() == 0 { references(brief, item) }
  lines(item.lines, after: references(brief, item))
  additions(item.below.map(added => text(fill: soft, lines(added))))
}))
#let sums(of) = {
  let cell(column, words) = if of.head.at(column).isSum { align(right, words) } else { said(words) }
  table(
    columns: of.head.map(column => if column.isSum { auto } else { 1fr }),
    inset: (x: 2mm, y: 1.5mm),
    stroke: (_, y) => (bottom: if y == 0 { 0.8pt + accent } else { 0.4pt + rule-colour }),
    table.header(..of.head.enumerate().map(((column, it)) => cell(column, it.name)).map(it => text(size: 8.4pt, weight: 600, fill: soft, it))),
    ..of.rows.map(row => row.enumerate().map(((column, words)) => cell(column, words))).flatten(),
    ..if of.total == none { () } else { of.total.enumerate().map(((column, words)) => strong(cell(column, words))) },
  )
  if of.outcome != "" { block(above: 0.8em, below: 0pt, text(weight: 600, of.outcome)) }
}
#let value(brief, it) = {
  if it.kind == "text" { lines(it.lines) }
  if it.kind == "list" { items(brief, it.items) }
  if it.kind == "table" { sums(it.table) }
}
#let prompt(words) = text(style: "italic", fill: soft, words)
`;
