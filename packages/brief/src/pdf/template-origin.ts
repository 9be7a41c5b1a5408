// The last pages of a brief: why the idea was retained, and every card as it was written.

export const originTemplate = `
#let mark(met) = if met { text(fill: leaf, weight: 700, "✓") } else { text(fill: accent, weight: 700, "✗") }
#let source(brief, it) = [#grid(
  columns: (7.5mm, 1fr), column-gutter: 3mm,
  block(width: 7.5mm, fill: kinds.at(it.kind).fill, radius: 1.4mm, inset: (y: 1.2mm), align(center, text(size: 8.4pt, weight: 700, fill: kinds.at(it.kind).ink, str(it.number)))),
  {
    lines(if it.lines.len() > 0 { it.lines } else { ("…",) })
    block(above: 1.9mm, below: 0pt, quiet(it.by))
    set text(size: 9pt)
    additions(it.notes.map(note => lines(if note.lines.len() > 0 { note.lines } else { ("…",) }, after: quiet([ —~#said(note.author)]))))
  },
)#label(brief.key + "-card-" + str(it.number))]

#let origin(brief) = {
  let it = brief.origin
  [#heading(level: 2, it.title)#label(brief.key + "-origin")]
  block(above: 0pt, below: 0pt, it.state)
  heading(level: 3, it.conditionsTitle)
  let checked(condition) = grid(columns: (4mm, 1fr), column-gutter: 1mm, mark(condition.met), condition.text)
  let is-short(condition) = condition.text.len() <= 40
  grid(columns: (1fr, 1fr, 1fr), column-gutter: 6mm, row-gutter: 1.8mm, ..it.conditions.filter(is-short).map(checked))
  for condition in it.conditions.filter(condition => not is-short(condition)) {
    block(above: 1.8mm, below: 0pt, checked(condition))
  }
  if it.reason.len() > 0 {
    block(above: 4mm, below: 0pt, width: 100%, fill: accent-soft, inset: 3.5mm, radius: 2mm, {
      block(above: 0pt, below: 2mm, strong(w.byDecision))
      lines(it.reason)
    })
  }
  heading(level: 3, it.cardsTitle)
  // Side by side where they are as short as cards mostly are.
  let are-short = it.cards.all(card => card.lines.join(" ", default: "").len() <= 400)
  grid(
    columns: (1fr,) * (if are-short { 2 } else { 1 }), column-gutter: 7mm, row-gutter: 1.1em,
    ..it.cards.map(card => block(width: 100%, breakable: not are-short, source(brief, card))),
  )
  if it.hidden != "" { block(above: 1.2em, it.hidden) }
}
`;
