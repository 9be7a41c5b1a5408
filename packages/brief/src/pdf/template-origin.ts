// The last pages of a brief: why the idea was retained, and every card as it was written.

export const originTemplate = String.raw`
#let mark(met) = if met { text(fill: leaf, weight: 700, "✓") } else { text(fill: accent, weight: 700, "✗") }
#let source(brief, it) = [#grid(
  columns: (7.5mm, 1fr), column-gutter: 3mm,
  block(width: 7.5mm, fill: kinds.at(it.kind).fill, radius: 1.4mm, inset: (y: 1.2mm), align(center, text(size: 8.4pt, weight: 700, fill: kinds.at(it.kind).ink, str(it.number)))),
  {
    lines(if it.lines.len() > 0 { it.lines } else { ("…",) })
    block(above: 1.9mm, below: 0pt, quiet(it.by))
    set text(size: 9pt)
    additions(it.notes.map(note => lines(if note.lines.len() > 0 { note.lines } else { ("…",) }, after: quiet([ — #said(note.author)]))))
  },
)#label(brief.key + "-card-" + str(it.number))]

#let origin(brief) = {
  let it = brief.origin
  heading(level: 2, it.title)
  block(above: 0pt, below: 0pt, it.state)
  heading(level: 3, it.conditionsTitle)
  grid(
    columns: (1fr, 1fr), column-gutter: 7mm, row-gutter: 1.8mm,
    ..it.conditions.map(condition => grid(columns: (4mm, 1fr), column-gutter: 1mm, mark(condition.met), condition.text)),
  )
  if it.reason.len() > 0 {
    block(above: 4mm, below: 0pt, width: 100%, fill: accent-soft, inset: 3.5mm, radius: 2mm, {
      block(above: 0pt, below: 2mm, strong(w.byDecision))
      lines(it.reason)
    })
  }
  heading(level: 3, it.cardsTitle)
  for card in it.cards { block(above: 4mm, below: 0pt, width: 100%, source(brief, card)) }
  if it.hidden != "" { block(above: 4mm, it.hidden) }
  block(above: 6mm, width: 100%, quiet[#w.id #brief.id \ #link(brief.url, brief.url)])
}
`;
