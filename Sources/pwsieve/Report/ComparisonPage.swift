/// A comparison as a page.
struct ComparisonPage {
    let comparison: Comparison

    var html: HTML { ReportPage.page(title: "Comparison", "") }
}
