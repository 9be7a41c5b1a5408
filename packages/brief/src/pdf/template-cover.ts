// The first page of a brief: what it is called, which challenge it answers, the need and the people, and below them the
// cluster as it lay on the board.

export const coverTemplate = `
#let title-size(words) = {
  let length = words.clusters().len()
  if length <= 34 { 31pt } else if length <= 64 { 26pt } else if length <= 110 { 20pt } else { 16pt }
}
#let band(brief) = block(
  width: 100%, fill: accent-deep, inset: (bottom: 9mm),
  outset: (x: 20mm, top: 18mm), below: 8mm,
  {
    set text(fill: white)
    caps(brief.kicker)
    v(4.5mm, weak: true)
    show heading: set text(fill: white)
    show heading: it => block(above: 0pt, below: 0pt, text(size: title-size(brief.title), weight: 800, tracking: -0.015em, it.body))
    set par(leading: 0.42em)
    heading(level: 1, said(brief.title))
    if brief.promise.len() > 0 {
      v(5mm, weak: true)
      set par(leading: 0.6em)
      set text(size: 12.5pt, fill: rgb("#fbe9df"))
      lines(brief.promise)
    }
    v(6mm, weak: true)
    set par(leading: 0.6em)
    text(size: 8.4pt, fill: rgb("#fbe9df"), lines((brief.facts,)))
  },
)
#let part(name, body) = block(width: 100%, above: 7mm, below: 0pt, {
  heading(level: 3, name)
  body
})
#let fact(name, all) = block(above: 3.4mm, below: 0pt, width: 100%, {
  block(above: 0pt, below: 1.5mm, text(size: 7.8pt, fill: soft, name))
  for (index, words) in all.enumerate() { block(above: if index == 0 { 0pt } else { 3mm }, below: 0pt, lines((words,))) }
})
// That it was retained against the rule, and why: it concerns whoever decides.
#let decision(words) = block(width: 100%, above: 0pt, below: 7mm, inset: (left: 4mm, y: 0.8mm), stroke: (left: 2.5pt + accent), {
  block(above: 0pt, below: 1.8mm, text(size: 9pt, weight: 700, fill: accent-deep, w.byDecision))
  lines((words,))
})
#let thin-rule = block(above: 4.5mm, below: 4.5mm, line(length: 100%, stroke: 0.6pt + rule-colour))
#let said-or-asked(brief, field) = if field.value.kind == "empty" { prompt(field.prompt) } else { value(brief, field.value) }

#let cover-head(brief) = {
  band(brief)
  if brief.decision != "" { decision(brief.decision) }
  grid(
    columns: (1fr, 54mm), column-gutter: 10mm,
    {
      set text(size: 10.4pt)
      if brief.whole-title != "" { block(above: 0pt, below: 6mm, lines((brief.whole-title,))) }
      if brief.challenge != "" {
        block(width: 100%, fill: accent-soft, inset: 4.5mm, radius: 2mm, below: 0pt, {
          block(below: 2.6mm, text(fill: accent-deep, caps(w.challenge)))
          set text(size: 12pt, weight: 600)
          lines((brief.challenge,))
        })
      }
      for field in brief.cover { part(field.label, said-or-asked(brief, field)) }
    },
    block(width: 100%, {
      set text(size: 9pt)
      if brief.tally != none {
        block(above: 0pt, below: 3mm, {
          text(size: 30pt, weight: 800, fill: accent, str(brief.tally.supporters))
          text(size: 15pt, weight: 600, fill: soft, " / " + str(brief.tally.ballots))
        })
      }
      quiet(brief.support)
      if brief.glance.len() > 0 {
        thin-rule
        for it in brief.glance { fact(it.label, it.lines) }
      }
      thin-rule
      grid(
        columns: (24mm, 1fr), column-gutter: 4mm, align: horizon,
        link(brief.url, image(brief.qr, width: 24mm, alt: w.scan)),
        quiet(w.scan),
      )
      block(above: 3mm, below: 0pt, width: 100%, text(size: 7.6pt, fill: soft, link(brief.url, brief.shown-url)))
    }),
  )
  if brief.boxes { block(above: 5mm, below: 0pt, quiet(w.boxes)) }
}
// The picture stands below, unless its letters would be too small to read there: then it has room on the next page. What
// comes after begins on a page of its own, or below the picture where the cover had no room for it.
#let cover(brief) = {
  [#metadata(none)#label(brief.key)]
  cover-head(brief)
  context {
    let left = page.height - 38mm - measure(cover-head(brief), width: 170mm).height
    let (here, next) = (left - 9mm, 120mm)
    let scale-in(height) = picture-scale(brief.picture, 170mm, height)
    let has-room = brief.picture == none or scale-in(here) >= calc.min(0.11mm, scale-in(next))
    if left >= 0mm and not has-room { pagebreak() }
    if brief.picture != none {
      block(above: 8mm, below: 0pt, width: 100%, picture(brief, 170mm, if has-room { calc.min(here, next) } else { next }))
    }
    if left >= 0mm and has-room { pagebreak() }
  }
}
`;
