/// The lazy greedy algorithm: chooses terms one by one, always the one with the greatest gain. A gain is computed anew
/// only when it comes to the top, since listing other terms seldom raises it.
struct GreedyChoice {
    struct Item: Comparable {
        let gain: Float
        let term: Int

        /// Of equal gains the first candidate is the greater, so that the order is the same in every run.
        static func < (first: Item, second: Item) -> Bool {
            first.gain != second.gain ? first.gain < second.gain : first.term > second.term
        }
    }

    /// The terms that are not listed yet, the greatest gain last. A gain that has become smaller seldom moves far.
    private var items: [Item]
    /// The gain below which a term is not listed.
    private let minimumGain: Float

    init(_ objective: inout CoverageObjective, minimumGain: Float) {
        self.minimumGain = minimumGain
        items = objective.candidates.indices.filter { !objective.isListed[$0] }
            .map { Item(gain: objective.gain($0), term: $0) }.filter { $0.gain >= minimumGain }.sorted()
    }

    /// Lists up to `count` terms and returns them, the best first.
    mutating func choose(_ count: Int, from objective: inout CoverageObjective) -> [Int] {
        var chosen: [Int] = []
        while chosen.count < count, let top = items.popLast() {
            let item = Item(gain: objective.gain(top.term), term: top.term)
            guard item.gain >= minimumGain else { continue }
            if let next = items.last, next > item {
                items.insert(item, at: (items.lastIndex { $0 < item } ?? -1) + 1)
            } else {
                objective.list(item.term)
                chosen.append(item.term)
            }
        }
        return chosen
    }
}
