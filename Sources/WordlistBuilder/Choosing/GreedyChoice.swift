/// The lazy greedy algorithm: chooses terms one by one, always the one with the greatest gain. A gain is computed anew
/// only when it comes to the top, since listing other terms seldom raises it.
struct GreedyChoice {
    private var heap = Heap()
    /// The gain below which a term is not listed.
    private let minimumGain: Float

    init(_ objective: inout CoverageObjective, minimumGain: Float) {
        self.minimumGain = minimumGain
        for term in objective.candidates.indices where !objective.isListed[term] {
            let gain = objective.gain(term)
            if gain >= minimumGain { heap.push(Heap.Item(gain: gain, term: term)) }
        }
    }

    /// Lists up to `count` terms and returns them, the best first.
    mutating func choose(_ count: Int, from objective: inout CoverageObjective) -> [Int] {
        var chosen: [Int] = []
        while chosen.count < count, let top = heap.pop() {
            let item = Heap.Item(gain: objective.gain(top.term), term: top.term)
            guard item.gain >= minimumGain else { continue }
            if let next = heap.first, next > item {
                heap.push(item)
            } else {
                objective.list(item.term)
                chosen.append(item.term)
            }
        }
        return chosen
    }
}

/// A binary heap with the greatest item first.
struct Heap {
    struct Item: Comparable {
        let gain: Float
        let term: Int

        /// Of equal gains the first candidate is the greater, so that the order is the same in every run.
        static func < (first: Item, second: Item) -> Bool {
            first.gain != second.gain ? first.gain < second.gain : first.term > second.term
        }
    }

    private var items: [Item] = []

    var first: Item? { items.first }

    mutating func push(_ item: Item) {
        items.append(item)
        var place = items.count - 1
        while place > 0, items[(place - 1) / 2] < items[place] {
            items.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func pop() -> Item? {
        guard let last = items.popLast() else { return nil }
        guard let first = items.first else { return last }
        items[0] = last
        var place = 0
        while true {
            var greatest = place
            for child in [2 * place + 1, 2 * place + 2] where child < items.count && items[child] > items[greatest] {
                greatest = child
            }
            guard greatest != place else { return first }
            items.swapAt(place, greatest)
            place = greatest
        }
    }
}
