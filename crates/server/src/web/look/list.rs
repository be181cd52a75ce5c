//! Lists: a table that folds into cards on a phone, its filters, and the way to the next page.

use maud::{Markup, Render, html};

use super::{Action, Text};

/// How a column is sorted now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    None,
    Ascending,
    Descending,
}

/// The head of a column.
#[derive(Clone, Debug)]
pub struct Column<'a> {
    label: Text<'a>,
    figure: bool,
    sort: Option<(Text<'a>, Sort)>,
}

impl<'a> Column<'a> {
    #[must_use]
    pub fn new(label: impl Into<Text<'a>>) -> Self {
        Self { label: label.into(), figure: false, sort: None }
    }

    /// Figures stand under one another at the end side.
    #[must_use]
    pub const fn figure(mut self) -> Self {
        self.figure = true;
        self
    }

    /// The head is a link that sorts by this column.
    #[must_use]
    pub fn sort(mut self, href: impl Into<Text<'a>>, now: Sort) -> Self {
        self.sort = Some((href.into(), now));
        self
    }

    fn aria_sort(&self) -> Option<&'static str> {
        match self.sort.as_ref()?.1 {
            Sort::None => None,
            Sort::Ascending => Some("ascending"),
            Sort::Descending => Some("descending"),
        }
    }
}

/// What stands in a cell.
pub type Cell = Markup;

/// Rows of the same kind; the first cell of a row names it.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    caption: Text<'a>,
    columns: Vec<Column<'a>>,
    rows: Vec<Vec<Cell>>,
}

impl<'a> Table<'a> {
    /// `caption` is for those who can't see what stands above the table.
    #[must_use]
    pub fn new(caption: impl Into<Text<'a>>, columns: Vec<Column<'a>>) -> Self {
        Self { caption: caption.into(), columns, rows: Vec::new() }
    }

    #[must_use]
    pub fn row(mut self, cells: Vec<Cell>) -> Self {
        self.rows.push(cells);
        self
    }

    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        self.rows.extend(rows);
        self
    }

    fn head(&self, column: &Column) -> Markup {
        html! {
            th scope="col" role="columnheader" class=[column.figure.then_some("figure")] aria-sort=[column.aria_sort()] {
                @if let Some((href, _)) = &column.sort { a href=(href) { (column.label) } }
                @else { (column.label) }
            }
        }
    }

    fn cell(&self, at: usize, cell: &Cell) -> Markup {
        let column = self.columns.get(at);
        let figure = column.is_some_and(|c| c.figure).then_some("figure");
        html! {
            @if at == 0 { th scope="row" role="rowheader" { (cell) } }
            @else {
                td role="cell" class=[figure] data-label=[column.map(|c| &c.label)] {
                    @if figure.is_some() { bdi { (cell) } } @else { (cell) }
                }
            }
        }
    }
}

impl Render for Table<'_> {
    /// Roles are spelled out, for a table that is laid out as cards loses them in some browsers.
    fn render(&self) -> Markup {
        html! {
            table class="list" role="table" {
                caption class="unseen" { (self.caption) }
                thead role="rowgroup" {
                    tr role="row" { @for column in &self.columns { (self.head(column)) } }
                }
                tbody role="rowgroup" {
                    @for row in &self.rows {
                        tr role="row" { @for (at, cell) in row.iter().enumerate() { (self.cell(at, cell)) } }
                    }
                }
            }
        }
    }
}

/// Filters as a form that only asks, so that what is filtered lives in the address.
#[derive(Clone, Debug)]
pub struct Filters<'a> {
    pub label: Text<'a>,
    pub url: Text<'a>,
    pub fields: Markup,
    pub submit: Text<'a>,
    /// The address without filters and the words for going there; only while something is filtered.
    pub clear: Option<(Text<'a>, Text<'a>)>,
}

impl Render for Filters<'_> {
    fn render(&self) -> Markup {
        html! {
            form class="filters" method="get" action=(self.url) role="search" aria-label=(self.label) {
                (self.fields)
                div class="do" {
                    (Action::submit(self.submit.as_ref()))
                    @if let Some((href, label)) = &self.clear { (Action::link(href.as_ref(), label.as_ref()).quiet()) }
                }
            }
        }
    }
}

/// The way to the page before and the page after, by key and not by number.
#[derive(Clone, Debug)]
pub struct Pager<'a> {
    pub label: Text<'a>,
    /// Address and words.
    pub previous: Option<(Text<'a>, Text<'a>)>,
    pub next: Option<(Text<'a>, Text<'a>)>,
    /// What is shown ("51 to 100").
    pub shown: Option<Text<'a>>,
}

impl Render for Pager<'_> {
    fn render(&self) -> Markup {
        html! {
            nav class="pager" aria-label=(self.label) {
                @if let Some((href, words)) = &self.previous { a class="btn previous" rel="prev" href=(href) { (words) } }
                @if let Some(shown) = &self.shown { span class="soft" { (shown) } }
                @if let Some((href, words)) = &self.next { a class="btn next" rel="next" href=(href) { (words) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_names_its_rows_and_tells_its_order() {
        let page = Table::new(
            "Cases",
            vec![
                Column::new("Who").sort("?sort=-who", Sort::Ascending),
                Column::new("Worth").figure(),
            ],
        )
        .row(vec![html! { "Anna" }, html! { "12" }])
        .render()
        .into_string();
        assert!(page.contains("aria-sort=\"ascending\""));
        assert!(page.contains("<th scope=\"row\" role=\"rowheader\">Anna</th>"));
        assert!(page.contains(
            "<td role=\"cell\" class=\"figure\" data-label=\"Worth\"><bdi>12</bdi></td>"
        ));
    }

    #[test]
    fn filters_only_ask() {
        let page = Filters {
            label: "Filter".into(),
            url: "/cases".into(),
            fields: html! {},
            submit: "Show".into(),
            clear: None,
        };
        assert!(page.render().into_string().contains("method=\"get\" action=\"/cases\""));
    }
}
