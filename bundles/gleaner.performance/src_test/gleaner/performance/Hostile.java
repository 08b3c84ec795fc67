// SPDX-License-Identifier: EPL-2.0
package gleaner.performance;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Texts that nobody would write, and some that somebody did. */
public final class Hostile extends DomainContextBase {
	private static final List<String> PIECES = List.of("the tide keeps", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\f", "\u2028",
			"\u0085",
			"a", ",", ".", "...", "?!", "–", "«", "»", "'s", "don't", "3.14", "👩‍👩‍👧‍👦", "🇳🇴", "👍🏽", "❤️", "e\u0301", "\u0301",
			"\u0308\u0323\u0301",
			"春江潮水连海平", "海上明月共潮生。", "こんにちは、世界", "ภาษาไทย", "שלום עולם", "مرحبا، بالعالم؟", "\u202E", "\u200D", "\u200B", "\uFEFF", "\u00AD",
			"\u001b[2J", "\u001b]0;x\u0007", "\u0000", "\u007f", "\u009b", "\uD83D", "\uDE00", "\u00A0", "\u3000", "ﬃ", "Ǆ",
			"x".repeat(300),
			"字".repeat(200), "word ".repeat(120), "-".repeat(40));

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMinSize(0).ofMaxSize(40).map(list -> String.join("", list));
		Arbitrary<String> spaced = Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(40).map(list -> String.join(" ", list));
		Arbitrary<String> any = Arbitraries.strings().ofMaxLength(80);
		Arbitrary<String> blank = Arbitraries.of(" ", "\n", "\t", "\r\n").list().ofMaxSize(10).map(list -> String.join("", list));
		return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, pieces), net.jqwik.api.Tuple.of(4, spaced), net.jqwik.api.Tuple.of(2, any),
				net.jqwik.api.Tuple.of(1, blank));
	}
}
