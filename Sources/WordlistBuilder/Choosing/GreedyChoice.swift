/// Chooses terms one by one, always the one that gains most (lazy greedy: a gain is computed anew only when it comes
/// to the top, since listing other terms seldom raises it).
struct GreedyChoice {
    private var heap = Heap()
    /// The gain below which a term is not worth its place.
    private let fewest: Float

    init(_ cover: inout Cover, fewest: Float) {
        self.fewest = fewest
        for term in cover.candidates.indices where !cover.isListed[term] {
            let gain = cover.gain(term)
            if gain >= fewest { heap.push(Heap.Item(gain: gain, term: term)) }
        }
    }

    /// Lists up to `count` terms that are worth their place, and returns them, the best first.
    mutating func choose(_ count: Int, from cover: inout Cover) -> [Int] {
        var chosen: [Int] = []
        while chosen.count < count, let top = heap.pop() {
            let gain = cover.gain(top.term)
            guard gain >= fewest else { continue }
            if let next = heap.first, next > Heap.Item(gain: gain, term: top.term) {
                heap.push(Heap.Item(gain: gain, term: top.term))
            } else {
                cover.add(top.term)
                chosen.append(top.term)
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
