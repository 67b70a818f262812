// The one typst program that prints every document. It reads the document from `sys.inputs` as JSON, so that
// what people typed stays text and is never run.

// Sarabun draws Thai marks far above and below the letters: the edges and leading below give 1.55 em from
// line to line, the least at which ู of one line and ้ of the next stay apart.
export const PAGE_TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.document))
#let base = if d.size == "A4" { 12pt } else if d.size == "DL" { 12pt } else { 11pt }
#let small = base * 0.87
#let rule = 0.5pt + luma(60%)
// The segmenter breaks after a Thai word even where a space follows: spaces are weak, so that none begins a
// line, and what a no-break space joins is one box (a long one stays text: a box does not break).
#let token(t) = if t.contains("\u{a0}") and t.len() < 120 { box(baseline: 0.32em, text(t)) } else { text(t) }
#let spaced(s) = s.split(" ").map(token).join(h(0.24em, weak: true))
#let lines(s) = s.split("\n").map(spaced).join(linebreak())
#let aligned(name) = if name == "right" { right } else if name == "center" { center } else { left }

#set document(title: d.title, date: none)
#set text(font: "Sarabun", lang: "th", size: base, top-edge: 0.98em, bottom-edge: -0.32em, hyphenate: false)
// The segmenter knows no satang: it would end a line after the ส. What belongs together stands together.
#show regex("สตางค์|บาทถ้วน|ฉบับนี้"): it => box(baseline: 0.32em, it)
#set par(leading: 0.25em, spacing: 0.55em, justify: false, linebreaks: "optimized")
#set page(
  width: d.widthMm * 1mm,
  height: d.heightMm * 1mm,
  margin: (
    top: d.marginsMm.top * 1mm, right: d.marginsMm.right * 1mm,
    bottom: d.marginsMm.bottom * 1mm, left: d.marginsMm.left * 1mm,
  ),
  footer: if d.at("continued", default: false) {
    context {
      let next = here().page() + 1
      let begins = query(<begins>).filter(m => m.location().page() == next)
      if begins.len() > 0 {
        let letters = begins.first().value.clusters()
        align(right, text("/" + letters.slice(0, calc.min(letters.len(), 24)).join() + " ..."))
      }
    }
  } else if d.at("pageNumbers", default: false) {
    set text(size: small)
    context {
      let pages = counter(page).final().first()
      let n = str(counter(page).get().first()) + " / " + str(pages)
      // A page with the signatures alone must say what was signed.
      if pages > 1 { n = d.title + "  " + n }
      align(center, if d.thaiDigits {
        n.replace(regex("[0-9]"), m => str.from-unicode(int(m.text) + 0x0e50))
      } else { n })
    }
  },
  foreground: if "mark" in d {
    rotate(-32deg, text(size: base * 7, weight: "bold", fill: rgb(0, 0, 0, 45), d.mark))
  },
)

// What begins a block, for the foot of the page before; a listed heading also stands in the contents.
#let begins(t) = [#metadata(t.split(" ").first().split("\n").first())<begins>]
#let show-heading(b) = {
  let size = if b.level == 1 { base * 1.45 } else { base * 1.12 }
  let weight = if b.level == 1 { "bold" } else { "semibold" }
  block(
    sticky: true, width: 100%,
    above: if b.level == 1 { 0.3em } else { 0.9em }, below: if b.level == 1 { 0.5em } else { 0.35em },
    {
      if b.at("listed", default: false) [#metadata(b.text)<listed>]
      begins(b.text)
      align(aligned(b.at("align", default: "left")), text(size: size, weight: weight, lines(b.text)))
    },
  )
}

#let show-paragraph(b) = {
  set text(size: if b.at("small", default: false) { small } else { base })
  set text(weight: if b.at("strong", default: false) { "semibold" } else { "regular" })
  set align(aligned(b.at("align", default: "left")))
  let left-in = b.at("leftMm", default: 0) * 1mm
  block(width: 100%, sticky: b.at("keepNext", default: false), inset: (left: left-in), {
    if "firstLineMm" in b { h(b.firstLineMm * 1mm) }
    begins(b.text)
    lines(b.text)
  })
}

#let show-facts(b) = {
  let ruled = b.at("ruled", default: false)
  block(width: 100%, table(
    columns: (auto, 1fr),
    stroke: if ruled { (x, y) => if y > 0 { (top: rule) } } else { none },
    inset: (x, y) => (
      left: 0pt, right: if x == 0 { 1.2em } else { 0pt },
      top: if ruled { 0.25em } else { 0.08em }, bottom: if ruled { 0.25em } else { 0.08em },
    ),
    align: (left, if ruled { right } else { left }),
    ..b.rows.map(row => (
      text(fill: if ruled { luma(30%) } else { black }, lines(row.at(0))), lines(row.at(1)),
    )).flatten()
  ))
}

#let show-table(b) = {
  let is(name) = b.at(name, default: false)
  set text(size: if is("tiny") { base * 0.64 } else if is("small") { small } else { base })
  let ruled = is("ruled")
  set table.cell(breakable: ruled)
  let last = b.rows.len() + 1
  let total = b.at("total", default: none)
  block(width: 100%, above: 0.7em, below: 0.7em, breakable: not is("whole"), table(
    columns: b.columns.map(c => if "share" in c { c.share * 1fr } else { auto }),
    align: b.columns.map(c => aligned(c.at("align", default: "left"))),
    stroke: if ruled { 0.5pt + luma(20%) } else { (x, y) => (
      top: if y == 1 { 1.2pt + luma(20%) } else if y > 1 { rule },
      bottom: if y == last - 1 { rule },
    ) },
    inset: if ruled { (x: 0.45em, y: 0.3em) } else { (x, y) => (
      left: if x == 0 { 0pt } else { 0.45em }, right: if x == b.columns.len() - 1 { 0pt } else { 0.45em },
      top: 0.22em, bottom: 0.22em,
    ) },
    table.header(..b.columns.map(c => text(weight: "semibold", lines(c.title)))),
    ..b.rows.flatten().map(lines),
    ..if total != none { total.map(t => text(weight: "semibold", lines(t))) },
  ))
}

#let show-sum(b) = block(
  width: 100%, above: 0.8em, below: 0.8em, inset: (x: 0.9em, y: 0.55em), stroke: 1.1pt, breakable: false, {
    text(size: base * 1.45, weight: "bold", b.figures)
    linebreak()
    text("(" + b.words + ")")
  },
)

#let on-right(b) = b.at("side", default: "") == "right"

// A chain of three, each with its day, stands on one line.
#let is-chain(b) = b.signers.len() == 3 and "below" in b.signers.first()

#let show-signatures(b) = block(width: 100%, above: 1em, breakable: false, inset: (
  left: if on-right(b) { 75mm } else { 0pt },
), grid(
  columns: (1fr,) * if on-right(b) { 1 } else if is-chain(b) { 3 } else { 2 },
  column-gutter: 8mm, row-gutter: 5mm,
  ..b.signers.map(s => align(center, {
    v(if d.size == "A5" { 6mm } else { 9mm })
    line(length: 100%, stroke: (thickness: 0.7pt, dash: "dotted"))
    v(-0.1em)
    lines(s.role)
    linebreak()
    if "name" in s { text("(" + s.name + ")") } else { text("(") + box(width: 42mm) + text(")") }
    if "below" in s { linebreak() + lines(s.below) }
  }))
))

#let show-picture(b) = align(aligned(b.at("align", default: "left")), image(
  bytes(b.bytes), format: b.format, width: b.widthMm * 1mm, alt: b.description,
))

#let show-photos(b) = block(width: 100%, above: 0.5em, below: 0.7em, grid(
  columns: (1fr,) * b.perRow, column-gutter: 3mm, row-gutter: 3mm,
  ..b.photos.map(p => block(breakable: false, {
    block(width: 100%, height: b.heightMm * 1mm, stroke: rule, inset: 1mm, below: 0.2em, align(
      center + horizon,
      if "path" in p { image(p.path, width: 100%, height: 100%, fit: "contain", alt: p.caption) } else { [] },
    ))
    align(center, text(size: small, lines(p.caption)))
  }))
))

#let in-thai(s) = s.replace(regex("[0-9]"), n => str.from-unicode(int(n.text) + 0x0e50))
#let show-contents(b) = {
  align(center, text(size: base * 1.45, weight: "bold", b.title))
  v(0.6em)
  context {
    let rows = query(<listed>)
    for m in rows {
      let page = str(counter(page).at(m.location()).first())
      block(width: 100%, above: 0.2em, below: 0.2em, grid(
        columns: (auto, 1fr, auto), column-gutter: 0.4em,
        lines(m.value), align(bottom, box(width: 1fr, repeat(".", gap: 0.2em))),
        if d.thaiDigits { in-thai(page) } else { page },
      ))
    }
  }
}

#let show-block = (
  heading: show-heading, paragraph: show-paragraph, facts: show-facts, table: show-table, sum: show-sum,
  signatures: show-signatures, picture: show-picture, photos: show-photos, contents: show-contents,
  spacer: b => v(b.mm * 1mm, weak: false), page-break: b => pagebreak(weak: true),
)

#if "letterhead" in d {
  align(center, block(below: 0.6em, {
    text(weight: "semibold", size: base * 1.1, lines(d.letterhead.name))
    for l in d.letterhead.lines { linebreak(); text(size: small, lines(l)) }
  }))
}
#for b in d.blocks { (show-block.at(b.kind))(b) }
`;
