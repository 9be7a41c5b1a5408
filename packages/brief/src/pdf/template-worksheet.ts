// The worksheet: every section with what has been said in it, and then, together, all that is still asked.

export const worksheetTemplate = `
#let field-row(brief, field) = block(above: 0.95em, below: 0pt, width: 100%, grid(
  columns: (40mm, 1fr), column-gutter: 6mm,
  heading(level: 4, field.label),
  value(brief, field.value),
))
#let tick-box = box(width: 2.4mm, height: 2.4mm, radius: 0.5mm, stroke: 0.6pt + soft, baseline: 0.2mm)
#let question(words) = grid(columns: (2.4mm, 1fr), column-gutter: 1.8mm, tick-box, prompt(words))
#let asked-part(section) = block(above: 1.2em, below: 0pt, width: 100%, breakable: false, {
  heading(level: 4, section.title)
  v(0.7em, weak: true)
  grid(columns: (1fr, 1fr), column-gutter: 5mm, row-gutter: 0.65em, ..section.asked.map(field => question(field.prompt)))
})
#let worksheet(brief) = {
  for section in brief.said {
    heading(level: 2, section.title)
    for field in section.said { field-row(brief, field) }
  }
  if brief.asked.len() > 0 {
    heading(level: 2, w.toComplete)
    block(above: 0pt, below: 0pt, width: 100%, fill: paper, inset: 4mm, radius: 2mm, {
      set text(size: 0.92em)
      block(above: 0pt, below: 0pt, sticky: true, w.introduction)
      for section in brief.asked { asked-part(section) }
    })
  }
}
`;
