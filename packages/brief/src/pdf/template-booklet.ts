// The booklet of an event: a first page, the contents by challenge, and all briefs.

import { partsTemplate } from './template-brief.ts';

export const bookletTemplate = `${partsTemplate}
#set document(title: d.booklet.name)

// What a chapter of the contents is headed by, and an entry of it, in the colours of the page they stand on.
#let chapter-head(chapter, colour, rule) = block(above: 9mm, below: 0pt, width: 100%, sticky: true, {
  text(fill: colour, caps(chapter.domain))
  block(above: 1.8mm, below: 2mm, text(size: 13pt, weight: 700, fill: colour, lines((chapter.challenge,))))
  line(length: 100%, stroke: 0.8pt + rule)
})
#let entry(brief, colour, promise: ()) = block(above: 3.6mm, below: 0pt, width: 100%, breakable: false, link(label(brief.key), grid(
  columns: (1fr, 10mm), column-gutter: 6mm,
  {
    text(size: 10.6pt, weight: 600, lines((brief.foot,)))
    if promise.len() > 0 { block(above: 2.2mm, below: 0pt, quiet(lines(promise))) }
  },
  align(right, text(weight: 600, fill: colour, context counter(page).at(label(brief.key)).first())),
)))

// So few projects that a page of contents would be nearly empty stand on the first page.
#let is-short = d.briefs.len() <= 4
#let front = page(fill: accent-deep, margin: (x: 20mm, y: 30mm), footer: none, {
  set text(fill: white)
  set par(leading: 0.45em)
  caps(d.booklet.territory)
  v(1fr)
  text(size: 44pt, weight: 800, tracking: -0.02em, lines((d.booklet.name,)))
  v(7mm)
  text(size: 15pt, fill: rgb("#fbe9df"), d.booklet.date)
  v(2fr)
  line(length: 100%, stroke: 0.8pt + rgb("#c98a6d"))
  v(4mm)
  text(size: 15pt, weight: 600, d.booklet.projects)
  if is-short {
    v(-2mm)
    for chapter in d.booklet.chapters {
      chapter-head(chapter, rgb("#fbe9df"), rgb("#c98a6d"))
      for index in chapter.briefs { entry(d.briefs.at(index), white) }
    }
  }
})
#let contents = page(footer: context {
  set text(size: 7.6pt, fill: soft)
  align(right, counter(page).display("1 / 1", both: true))
}, {
  heading(level: 1, outlined: false, text(size: 26pt, weight: 800, fill: accent-deep, w.contents))
  v(3mm)
  for chapter in d.booklet.chapters {
    chapter-head(chapter, accent-deep, accent)
    for index in chapter.briefs { entry(d.briefs.at(index), accent, promise: d.briefs.at(index).promise) }
  }
})

#front
#if not is-short { contents }
#for brief in d.briefs { whole(brief) }
`;
