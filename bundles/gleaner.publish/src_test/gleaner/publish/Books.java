// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.engine.GenerationRequest;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.poem.FacingLine;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Shares;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Books for tests, in our own words. */
final class Books {
	static final LocalDate DAY = LocalDate.of(2016, 12, 9);
	static final Making SOURCE = new Making("markov", "Markov", Map.of("order", "2"), List.of(MadeOf.corpus("Harbour notes", 1, "f00d")),
			Optional.empty(), GenerationRequest.poem(42).withPrompt("").withDiversity(0.8),
			Instant.parse("2016-12-09T18:39:18Z"));

	private Books() {
	}

	static Harvest machine(String text, long offset) {
		return new Harvest(text, Provenance.of(new Fragment("2016-12-09/18-39-18_markov_seed-42", offset, text.length(), SOURCE)));
	}

	/** A line of a machine, one with a word changed, an empty one, an indented one by hand. */
	static Harvest poem() {
		Harvest changed = new Harvest("copper",
				Provenance.of(new Origin.Changed(new Fragment("2016-12-09/18-39-18_markov_seed-42", 40, 6, SOURCE), "silver"), 6));
		return machine("the gutters count all night", 0).plus(Harvest.hand("\n")).plus(machine("in ", 37)).plus(changed)
				.plus(Harvest.hand("\n\n    and I count back\n"));
	}

	static Chapbook single() {
		return new Chapbook("Rain", "", DAY, List.of(new Leaf("Rain", poem(), List.of())), Optional.empty());
	}

	static Chapbook several(Leaf... more) {
		List<Leaf> leaves = new ArrayList<>(
				List.of(new Leaf("Rain", poem(), List.of()), new Leaf("Hand", Harvest.hand("one line"), List.of())));
		leaves.addAll(List.of(more));
		Colophon.Voice voice = new Colophon.Voice("Markov", Optional.empty(), Set.of(42L), Set.of("order 2, diversity 0.8"),
				Set.of("Harbour notes"), Set.of("9 December 2016"));
		Colophon.Credit credit = new Colophon.Credit("Harbour notes", List.of("M. Quay"), 0, Optional.of("a drawer"),
				Optional.of("CC BY 4.0"), true);
		Colophon.Found found = new Colophon.Found("Kitchen", Set.of("“Kettle” by A. Quill"), "a shelf", "");
		return new Chapbook("A Book of Rain", "O. Weir", DAY, leaves,
				Optional.of(new Colophon(new Shares(60, 10, 20, 0, 10), List.of(voice), List.of(credit), List.of(found),
						List.of(new Colophon.MadeAnew("Kitchen", Set.of("“Night Watch” by Ada Cane"))), Set.of())));
	}

	static Chapbook facing() {
		String raw = "the gutters count all night\nin silver\nnobody\n";
		List<FacingLine> lines = new ArrayList<>();
		lines.add(new FacingLine(poem().slice(0, 27),
				List.of(new FacingLine.Raw("d", 0, raw.substring(0, 27), List.of(new FacingLine.Part(4, 27, false)), true))));
		lines.add(new FacingLine(poem().slice(28, 37),
				List.of(new FacingLine.Raw("d", 28, "in silver", List.of(new FacingLine.Part(3, 9, true)), false))));
		return new Chapbook("Rain", "", DAY, List.of(new Leaf("Rain", poem(), lines)), Optional.empty());
	}

	static byte[] bytes(Format format, Chapbook book) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		format.write(book, out);
		return out.toByteArray();
	}

	static String text(Format format, Chapbook book) throws IOException {
		return new String(bytes(format, book), StandardCharsets.UTF_8);
	}
}
