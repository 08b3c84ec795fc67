// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.LengthMeter;
import gleaner.engine.Reason;
import gleaner.engine.TemplatePoem;
import gleaner.engine.substitution.Style.Heading;
import gleaner.engine.substitution.grammar.Articles;
import gleaner.engine.substitution.stock.WordFacts;
import gleaner.engine.substitution.strategy.Template;
import gleaner.engine.substitution.template.Order;
import gleaner.engine.substitution.title.TitleMaker.Title;
import java.util.List;
import java.util.random.RandomGenerator;

/** An opened mix. Poem n is made from one template, which its seed or its number says, and stands alone. */
final class SubstitutionGenerator implements Generator {
	/** Parts the chance of the stanzas of one poem. */
	private static final long STANZA = 0x632BE59BD9B4E019L;
	private static final int BREAK_ONE_IN = 5;

	private final Mix mix;
	private final Style style;
	private final WordFacts facts;
	private final Articles articles;
	private final Order order;
	private final boolean isShuffled;

	SubstitutionGenerator(Mix mix, Style style, WordFacts facts, boolean isShuffled) {
		this.mix = mix;
		this.style = style;
		this.facts = facts;
		this.articles = new Articles(facts);
		this.order = new Order(mix.templates().size());
		this.isShuffled = isShuffled;
	}

	@Override
	public void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException {
		Chooser chooser = new Chooser(style, facts, request.diversity());
		for (long poem = request.first(); request.includes(poem); poem++) {
			if (Thread.interrupted()) throw new InterruptedException();
			LengthMeter meter = new LengthMeter(request.length());
			meter.begin(request.prompt());
			PoemWriter writer = new PoemWriter(sink, meter);
			if (!request.prompt().isEmpty() && !request.prompt().endsWith("\n")) writer.piece("\n", null);
			long seed = request.seed(poem);
			for (long stanza = 0; stanza == 0 || !request.length().isNatural() && !writer.isFull(); stanza++) {
				if (Thread.interrupted()) throw new InterruptedException();
				if (stanza > 0) writer.piece("\n\n", null);
				write(seed + stanza * STANZA, poem + stanza, chooser, sink, writer);
			}
			sink.poemEnd();
		}
	}

	/** The finalised seeds of poems that follow one another follow one another, so that no template comes again before all have come. */
	private void write(long seed, long number, Chooser chooser, DebrisSink sink, PoemWriter writer)
			throws InterruptedException {
		int at = isShuffled ? order.shuffled(Chance.mix(seed)) : order.inTurn(number);
		Template template = mix.templates().get(at).unpack();
		sink.madeFrom(new TemplatePoem(template.corpus(), template.id(), template.title(), template.author()));
		RandomGenerator chance = new Chance(seed);
		PoemMaker maker = new PoemMaker(style, mix.stock(), chooser, articles, template, chance);
		Draft draft = maker.make();
		head(template, chance, writer);
		draft.write(writer);
		if (style.hasResidue()) residue(maker.residue(), chance, writer);
	}

	private void head(Template template, RandomGenerator chance, PoemWriter writer) throws InterruptedException {
		if (style.heading() == Heading.NONE) return;
		Title title = mix.titles().make(template.title(), chance);
		writer.piece(title.text(), Reason.of(template.title(), "title made of titles", String.join(" / ", title.from())));
		String author = style.heading() == Heading.AUTHOR ? mix.authors().make(chance) : "";
		if (!author.isEmpty()) {
			writer.piece("\nby ", null);
			writer.piece(author, Reason.of(template.author(), "invented author", ""));
		}
		writer.piece("\n\n", null);
	}

	private static void residue(List<String> words, RandomGenerator chance, PoemWriter writer) throws InterruptedException {
		if (words.isEmpty()) return;
		writer.piece("\n\n", null);
		for (int i = 0; i < words.size(); i++) {
			if (i > 0) writer.piece(chance.nextInt(BREAK_ONE_IN) == 0 ? "\n" : " ", null);
			writer.piece(words.get(i), Reason.of(words.get(i), "residue", "this poem"));
		}
	}
}
