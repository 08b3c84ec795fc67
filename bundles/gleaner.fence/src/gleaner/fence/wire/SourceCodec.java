// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.wire;

import gleaner.engine.About;
import gleaner.engine.Corpus;
import gleaner.engine.Ingredient;
import gleaner.engine.PoemReading;
import gleaner.engine.Source;
import gleaner.engine.SourcePoem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an engine is fed with. Corpora stay where they are: the process gets a number for each, and asks for their poems. */
public final class SourceCodec {
	private static final int LONGEST = Integer.MAX_VALUE;

	private SourceCodec() {
	}

	/** What is known of a corpus without reading it. */
	public record Known(int number, String name, String fingerprint, long size) {
	}

	/** Makes the corpora of a source on the other side. */
	@FunctionalInterface
	public interface Corpora {
		Corpus of(Known known);
	}

	/** @param corpora gets each corpus, in the order of their numbers */
	public static void write(WireWriter out, Source source, List<Corpus> corpora) {
		out.list(source.ingredients(), ingredient -> write(out, ingredient, corpora));
		out.whole(source.chosen().size());
		source.chosen().forEach((name, ingredient) -> {
			out.text(name);
			write(out, ingredient, corpora);
		});
	}

	public static Source read(WireReader in, Corpora corpora) throws WireException {
		List<Ingredient> ingredients = in.list(LONGEST, () -> ingredient(in, corpora));
		Map<String, Ingredient> chosen = new LinkedHashMap<>();
		int count = in.whole(0, LONGEST);
		for (int i = 0; i < count; i++) chosen.put(in.text(LONGEST), ingredient(in, corpora));
		return new Source(ingredients, chosen);
	}

	private static void write(WireWriter out, Ingredient ingredient, List<Corpus> corpora) {
		out.small(ingredient.kind().ordinal());
		About about = ingredient.about();
		out.text(about.name()).text(about.language()).text(about.source()).text(about.licence()).text(about.fingerprint());
		switch (ingredient) {
		case Ingredient.CorpusShare share -> write(out.decimal(share.weight()), share.corpus(), corpora);
		case Ingredient.ReservoirShare share -> out.decimal(share.weight()).list(share.words(), out::text);
		case Ingredient.Model model -> out.text(model.file().toString());
		case Ingredient.Templates templates -> write(out, templates.poems(), corpora);
		}
	}

	private static void write(WireWriter out, Corpus corpus, List<Corpus> corpora) {
		out.whole(corpora.size()).text(corpus.name()).text(corpus.fingerprint()).whole(corpus.size());
		corpora.add(corpus);
	}

	private static Ingredient ingredient(WireReader in, Corpora corpora) throws WireException {
		int kind = in.small();
		About about = new About(in.text(LONGEST), in.text(LONGEST), in.text(LONGEST), in.text(LONGEST), in.text(LONGEST));
		return switch (kind) {
		case 0 -> {
			double weight = in.decimal();
			yield new Ingredient.CorpusShare(corpora.of(known(in)), weight, about);
		}
		case 1 -> {
			double weight = in.decimal();
			yield new Ingredient.ReservoirShare(in.list(LONGEST, () -> in.text(LONGEST)), weight, about);
		}
		case 2 -> new Ingredient.Model(Path.of(in.text(LONGEST)), about);
		case 3 -> new Ingredient.Templates(corpora.of(known(in)), about);
		default -> throw new WireException("there is no ingredient of kind " + kind);
		};
	}

	private static Known known(WireReader in) throws WireException {
		return new Known(in.whole(0, LONGEST), in.text(LONGEST), in.text(LONGEST), in.whole());
	}

	public static void write(WireWriter out, SourcePoem poem) {
		out.text(poem.id()).text(poem.title()).text(poem.author()).text(poem.text()).flag(poem.reading().isPresent());
		poem.reading().ifPresent(reading -> write(out, reading));
	}

	public static SourcePoem poem(WireReader in) throws WireException {
		SourcePoem poem = new SourcePoem(in.text(LONGEST), in.text(LONGEST), in.text(LONGEST), in.text(LONGEST), Optional.empty());
		return in.flag() ? poem.withReading(reading(in)) : poem;
	}

	private static void write(WireWriter out, PoemReading reading) {
		out.list(reading.tokens(),
				t -> out.whole(t.start()).whole(t.end()).text(t.tag()).text(t.lemma()).text(t.phones()).text(t.stress()));
		out.list(reading.entities(), e -> out.whole(e.start()).whole(e.end()).text(e.type()).decimal(e.confidence()));
		out.decimal(reading.feeling().valence()).decimal(reading.feeling().strength());
		out.list(reading.lines(), l -> out.whole(l.start()).whole(l.end()).whole(l.syllables()).text(l.stress()).text(l.metre())
				.text(l.rhyme()).decimal(l.valence()));
	}

	private static PoemReading reading(WireReader in) throws WireException {
		return new PoemReading(
				in.list(LONGEST, () -> new PoemReading.Token(place(in), place(in), in.text(LONGEST), in.text(LONGEST), in.text(LONGEST),
						in.text(LONGEST))),
				in.list(LONGEST, () -> new PoemReading.Entity(place(in), place(in), in.text(LONGEST), in.decimal())),
				new PoemReading.Feeling(in.decimal(), in.decimal()), in.list(LONGEST, () -> new PoemReading.Line(place(in), place(in),
						place(in), in.text(LONGEST), in.text(LONGEST), in.text(LONGEST), in.decimal())));
	}

	private static int place(WireReader in) throws WireException {
		return in.whole(0, LONGEST);
	}
}
