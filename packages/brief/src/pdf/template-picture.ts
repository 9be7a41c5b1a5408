// The picture of a cluster in a brief. Its cards stand below in full, so that it is no part of what is read aloud.

export const pictureTemplate = `
#let unit-width = 232
// The cluster as the table left it: cards where they lay, as large as the page allows.
#let picture(brief) = layout(room => {
  let of = brief.picture
  let inset = 5mm
  let scale = calc.min((room.width - 2 * inset) / of.width, 92mm / of.height, 0.24mm)
  let card(it) = block(
    width: unit-width * scale, fill: kinds.at(it.kind).fill, radius: 8 * scale, inset: 14 * scale,
    stroke: 0.4pt + kinds.at(it.kind).ink.transparentize(70%), clip: true,
    {
      set text(size: 16 * scale, fill: kinds.at(it.kind).ink)
      set par(leading: 0.5em)
      said(it.text)
      block(above: 12 * scale, below: 0pt, text(size: 12.5 * scale, weight: 700, str(it.number) + " · " + it.foot))
    },
  )
  let bottom = calc.max(..of.cards.map(it => it.y * scale + measure(card(it)).height))
  pdf.artifact(block(width: 100%, fill: paper, stroke: 0.6pt + rule-colour, radius: 3mm, inset: inset, breakable: false, {
    block(above: 0pt, below: 4mm, text(fill: accent-deep, caps(w.picture)))
    align(center, block(width: of.width * scale, height: bottom, align(left + top, {
      for it in of.cards { place(dx: it.x * scale, dy: it.y * scale, card(it)) }
    })))
  }))
})
`;
