// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.Ingredient.CorpusShare;
import gleaner.engine.Ingredient.ReservoirShare;
import gleaner.engine.Ingredient.Templates;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.SourcePoem;
import gleaner.engine.substitution.stock.StockBuilder;
import gleaner.engine.substitution.strategy.Stock;
import gleaner.engine.substitution.template.PackedTemplate;
import gleaner.engine.substitution.template.TemplateReader;
import gleaner.engine.substitution.title.AuthorMaker;
import gleaner.engine.substitution.title.TitleMaker;
import gleaner.language.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A source, read: the templates, and what is drawn from. Corpora named as templates are made anew; if none is, those of the mix are.
 * Words and names are drawn from both.
 */
record Mix(List<PackedTemplate> templates, Stock stock, TitleMaker titles, AuthorMaker authors) {
	/** A corpus, and whether its poems are templates. */
	private record Part(Corpus corpus, double weight, boolean isTemplate) {
	}

	/** @throws EngineException if there is nothing to make anew */
	static Mix read(Source source, Settings settings, Language language, Progress progress) throws EngineException, InterruptedException {
		String own = settings.get(Controls.TEXT);
		List<Part> parts = parts(source, !own.isBlank());
		if (parts.isEmpty() && own.isBlank()) throw new EngineException(
				"the engine Substitution needs poems to remake; put a corpus into the mix, or give a text of your own as \"text\"");
		TemplateReader reader = new TemplateReader(language);
		StockBuilder stock = new StockBuilder();
		List<PackedTemplate> templates = new ArrayList<>();
		List<String> titles = new ArrayList<>();
		List<String> authors = new ArrayList<>();
		String wanted = settings.get(Controls.TEMPLATE).strip();
		for (Part part : parts) {
			double weight = part.weight() / Math.max(1, part.corpus().size());
			long[] read = { 0 };
			part.corpus().read(poem -> {
				if (Thread.interrupted()) throw new InterruptedException();
				read[0] += poem.text().length();
				progress.report("reading " + part.corpus().name(), Math.min(1, (double) read[0] / Math.max(1, part.corpus().size())));
				PackedTemplate packed = reader.read(part.corpus().name(), poem);
				stock.add(packed, weight);
				titles.add(poem.title());
				authors.add(poem.author());
				if (part.isTemplate() && packed.size() > 0 && isWanted(poem, wanted)) templates.add(packed);
			});
		}
		for (ReservoirShare reservoir : source.reservoirs()) stock.add(reservoir);
		if (!own.isBlank()) templates.add(reader.read("", new SourcePoem("", "", "", own)));
		if (templates.isEmpty()) throw new EngineException(wanted.isEmpty() ? "no poem of the corpora "
				+ "has a word in it; choose other corpora"
				: "no poem of the corpora is called \"" + wanted + "\"; for template, give the title of a poem exactly as in the corpus");
		return new Mix(templates, stock.build(language), new TitleMaker(titles), new AuthorMaker(authors));
	}

	private static boolean isWanted(SourcePoem poem, String wanted) {
		return wanted.isEmpty() || poem.title().strip().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT))
				|| poem.id().equals(wanted);
	}

	/** Each corpus once, though it may be named twice: in the mix and as templates. */
	private static List<Part> parts(Source source, boolean hasOwnText) {
		List<Part> parts = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (Templates templates : source.templates())
			if (seen.add(templates.poems().fingerprint())) parts.add(new Part(templates.poems(), 1, !hasOwnText));
		boolean areTemplates = source.templates().isEmpty() && !hasOwnText;
		for (CorpusShare share : source.corpora())
			if (seen.add(share.corpus().fingerprint())) parts.add(new Part(share.corpus(), share.weight(), areTemplates));
		return parts;
	}
}
