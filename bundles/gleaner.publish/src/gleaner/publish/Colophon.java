// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.corpus.Corpora;
import gleaner.corpus.CorpusNote;
import gleaner.corpus.PoemEntry;
import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.ReservoirCorpus;
import gleaner.engine.Corpus;
import gleaner.engine.TemplatePoem;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.runs.RunModel;
import gleaner.runs.Runs;
import gleaner.studio.Studio;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.making.MakingWords;
import gleaner.studio.poem.FoundText;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.FragmentWhy;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Passage;
import gleaner.studio.poem.Poem;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Shares;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a book is from, told by the provenance of its poems and by nothing else.
 *
 * @param shares of all poems together, in characters that are not white space
 * @param voices the engines that spoke
 * @param credits the corpora they had learnt from
 * @param found the corpora in which words of the poems were found
 * @param templates the poems that were made anew, as far as it lies beside the debris, by their corpora
 * @param performances from which a machine's words were taken, by their names
 */
public record Colophon(Shares shares, List<Voice> voices, List<Credit> credits, List<Found> found, List<MadeAnew> templates,
		Set<String> performances) {
	private static final int MOST_AUTHORS = 12;
	private static final int MOST_TEXTS = 12;

	/**
	 * An engine that spoke, with one model or none.
	 *
	 * @param engine its name
	 * @param model the model it spoke with: thread, step and loss, as far as its name tells
	 * @param seeds of its streams
	 * @param settings its settings and the diversity, as text, one for each set of them
	 * @param corpora the names of what it had learnt from
	 * @param days when it spoke
	 */
	public record Voice(String engine, Optional<String> model, Set<Long> seeds, Set<String> settings, Set<String> corpora,
			Set<String> days) {
	}

	/**
	 * A corpus, or a reservoir of one.
	 *
	 * @param corpus what the mix called it
	 * @param authors those of its poems, a dozen at most
	 * @param more how many more authors there are
	 * @param source where its texts are from
	 * @param licence under which they stand
	 * @param isAsItWas whether it is still what the engine had learnt from; if not, nothing else is told of it
	 */
	public record Credit(String corpus, List<String> authors, int more, Optional<String> source, Optional<String> licence,
			boolean isAsItWas) {
	}

	/**
	 * A corpus in which words were found.
	 *
	 * @param texts what the texts are called
	 * @param source where they are from; may be empty
	 * @param licence under which they stand; may be empty
	 */
	public record Found(String corpus, Set<String> texts, String source, String licence) {
	}

	/**
	 * A corpus of which poems were made anew.
	 *
	 * @param corpus its name; empty for texts of the poet's own
	 * @param poems what they are called, with their authors
	 */
	public record MadeAnew(String corpus, Set<String> poems) {
	}

	public Colophon {
		performances = Collections.unmodifiableSet(new LinkedHashSet<>(performances));
		templates = List.copyOf(templates);
		found = List.copyOf(found);
		voices = List.copyOf(voices);
		credits = List.copyOf(credits);
	}

	/** Tells of poems. Reads corpora. */
	public static Colophon of(List<Poem> poems, Studio studio) {
		Map<String, Voice> voices = new LinkedHashMap<>();
		Set<MadeOf> parts = new LinkedHashSet<>();
		Map<String, Found> found = new LinkedHashMap<>();
		Map<String, MadeAnew> templates = new LinkedHashMap<>();
		Set<String> performances = new TreeSet<>();
		Shares shares = new Shares(0, 0, 0, 0);
		for (Poem poem : poems) {
			shares = shares.plus(poem.provenance().shares(poem.text()));
			for (Provenance.Run run : poem.provenance().runs()) {
				fragment(run.origin()).ifPresent(fragment -> note(fragment.making(), studio, voices, parts));
				fragment(run.origin()).ifPresent(fragment -> noteTemplates(fragment, studio, templates));
				fragment(run.origin()).flatMap(Fragment::shown).ifPresent(showing -> performances.add(showing.performance()));
				if (run.origin() instanceof Origin.Found(Passage passage)) note(passage.text(), found);
			}
		}
		Map<String, Credit> credits = new LinkedHashMap<>();
		for (MadeOf part : parts) credits.computeIfAbsent(part.name() + "\n" + part.fingerprint(), p -> credit(part, studio));
		return new Colophon(shares, List.copyOf(voices.values()), List.copyOf(credits.values()), List.copyOf(found.values()),
				List.copyOf(templates.values()), performances);
	}

	private static Optional<Fragment> fragment(Origin origin) {
		return switch (origin) {
		case Origin.Machine(Fragment fragment) -> Optional.of(fragment);
		case Origin.Changed(Fragment fragment, String _) -> Optional.of(fragment);
		case Origin.Hand _, Origin.Unknown _, Origin.Found _ -> Optional.empty();
		};
	}

	/** Where the debris is gone or cannot be read, nothing is told of it: the engine and its corpora are. */
	private static void noteTemplates(Fragment fragment, Studio studio, Map<String, MadeAnew> templates) {
		try {
			for (TemplatePoem poem : FragmentWhy.of(fragment, studio.debris()).templates()) {
				String title = poem.title().isBlank() ? poem.id() : poem.title().strip();
				if (title.isBlank()) continue;
				templates.computeIfAbsent(poem.corpus(), corpus -> new MadeAnew(corpus, new LinkedHashSet<>())).poems()
						.add("“" + title + "”" + (poem.author().isBlank() ? "" : " by " + poem.author().strip()));
			}
		} catch (StudioException e) {
			return;
		}
	}

	private static void note(FoundText text, Map<String, Found> found) {
		found.computeIfAbsent(String.join("\n", text.corpus(), text.source(), text.licence()),
				f -> new Found(text.corpus(), new LinkedHashSet<>(), text.source(), text.licence())).texts.add(text.name());
	}

	private static void note(Making making, Studio studio, Map<String, Voice> voices, Set<MadeOf> parts) {
		Voice voice = voices.computeIfAbsent(making.engine() + "\n" + making.model().orElse(""),
				v -> new Voice(making.engineName(), making.model().map(model -> model(model, studio.runs())), new TreeSet<>(),
						new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>()));
		voice.seeds.add(making.request().seed());
		voice.days.add(MakingWords.day(making));
		List<String> settings = new ArrayList<>(MakingWords.settings(making));
		settings.addAll(MakingWords.request(making));
		voice.settings.add(String.join(", ", settings));
		for (MadeOf part : making.mix()) {
			voice.corpora.add(part.name());
			parts.add(MadeOf.corpus(part.name(), 1, part.fingerprint()));
		}
	}

	/** With its loss, if it is still the model that spoke. */
	private static String model(String name, Runs runs) {
		ModelName model = ModelName.of(name);
		String told = model.run() + ", step " + model.step();
		try {
			RunModel found = runs.model(model);
			double loss = Double.isNaN(found.validationLoss()) ? found.loss() : found.validationLoss();
			String measured = Double.isNaN(found.validationLoss()) ? "loss " : "loss on poems it had not learnt ";
			return Double.isNaN(loss) ? told : told + ", " + measured + String.format(Locale.ROOT, "%.3f", loss);
		} catch (StudioException e) {
			return name.indexOf('/') < 0 ? ModelName.plain(name) : told;
		}
	}

	private static Credit credit(MadeOf part, Studio studio) {
		try {
			Corpus source = studio.source(part.name());
			if (source.fingerprint().equals(part.fingerprint())) return credit(source, studio.corpora());
		} catch (StudioException | UncheckedIOException e) {
			// told below
		}
		return new Credit(part.name(), List.of(), 0, Optional.empty(), Optional.empty(), false);
	}

	private static Credit credit(Corpus source, Corpora corpora) throws StudioException {
		if (source instanceof StoredCorpus corpus) return credit(corpus.name(), corpus, corpus.note().source());
		String corpus = source instanceof ReservoirCorpus words ? words.reservoir().corpus() : "";
		if (corpus.isEmpty()) return new Credit(source.name(), List.of(), 0, Optional.empty(), Optional.empty(), true);
		String quoted = "“" + corpus + "”";
		if (!corpora.has(corpus)) return new Credit(source.name(), List.of(), 0, Optional.of(quoted), Optional.empty(), true);
		StoredCorpus found = corpora.get(corpus);
		return credit(source.name(), found, Optional.of(quoted + found.note().source().map(place -> ", from " + place).orElse("")));
	}

	private static Credit credit(String name, StoredCorpus corpus, Optional<String> source) throws StudioException {
		CorpusNote note = corpus.note();
		Set<String> authors = new TreeSet<>();
		for (PoemEntry entry : corpus.entries()) if (!entry.author().isBlank()) authors.add(entry.author().strip());
		if (authors.isEmpty()) note.author().ifPresent(authors::add);
		List<String> first = authors.stream().limit(MOST_AUTHORS).toList();
		return new Credit(name, first, authors.size() - first.size(), source, note.licence(), true);
	}

	/** The whole as short paragraphs, to be set behind the poems. */
	public List<String> paragraphs() {
		List<String> paragraphs = new ArrayList<>();
		if (shares.total() > 0) paragraphs.add(share());
		for (Voice voice : voices) paragraphs.add(voice(voice));
		for (Credit credit : credits) paragraphs.add(credit(credit));
		for (Found each : found) paragraphs.add(found(each));
		for (MadeAnew each : templates) paragraphs.add(madeAnew(each));
		if (!performances.isEmpty()) paragraphs.add(performed());
		paragraphs.add("Put together with Gleaner.");
		return paragraphs;
	}

	private String share() {
		Shares percent = shares.percent();
		List<String> parts = new ArrayList<>();
		if (shares.machine() > 0) parts.add(percent.machine() + " % were made by a machine");
		if (shares.changed() > 0) parts.add(percent.changed() + " % were written by hand in place of a machine’s words");
		if (shares.hand() > 0) parts.add(percent.hand() + " % were written by hand");
		if (shares.found() > 0) parts.add(percent.found() + " % were found in other texts");
		if (shares.unknown() > 0) parts.add(percent.unknown() + " % are of unknown origin");
		return "Of the letters of this text " + joined(parts) + ".";
	}

	private static String voice(Voice voice) {
		StringBuilder text = new StringBuilder(voice.engine());
		voice.model().ifPresent(model -> text.append(", model ").append(model).append(","));
		text.append(" spoke on ").append(joined(List.copyOf(voice.days())));
		if (!voice.corpora().isEmpty())
			text.append(", having learnt from ").append(joined(voice.corpora().stream().map(c -> "“" + c + "”").toList()));
		text.append(" (").append(String.join("; ", voice.settings())).append("; ").append(voice.seeds().size() == 1 ? "seed " : "seeds ")
				.append(String.join(", ", voice.seeds().stream().map(String::valueOf).toList())).append(").");
		return text.toString();
	}

	private static String credit(Credit credit) {
		StringBuilder text = new StringBuilder("“" + credit.corpus() + "”");
		if (!credit.isAsItWas()) return text.append(" is no longer in the studio as it was then.").toString();
		if (credit.authors().isEmpty()) text.append(": its authors are not noted");
		else text.append(": words by ")
				.append(joined(credit.more() == 0 ? credit.authors() : with(credit.authors(), credit.more() + " more")));
		credit.source().ifPresent(source -> text.append(", from ").append(source));
		text.append(credit.licence().map(licence -> "; licence: " + licence).orElse("; no licence is noted"));
		return text.append(".").toString();
	}

	private static String found(Found found) {
		List<String> first = found.texts().stream().limit(MOST_TEXTS).toList();
		int more = found.texts().size() - first.size();
		StringBuilder text = new StringBuilder("Words were found in ").append(joined(more == 0 ? first : with(first, more + " more")))
				.append(", of “").append(found.corpus()).append("”");
		if (!found.source().isEmpty()) text.append(", from ").append(found.source());
		return text.append(found.licence().isEmpty() ? "; no licence is noted." : "; licence: " + found.licence() + ".").toString();
	}

	private static String madeAnew(MadeAnew each) {
		List<String> first = each.poems().stream().limit(MOST_TEXTS).toList();
		int more = each.poems().size() - first.size();
		return "Remade from " + joined(more == 0 ? first : with(first, more + " more"))
				+ (each.corpus().isEmpty() ? "" : ", of “" + each.corpus() + "”") + ".";
	}

	private String performed() {
		List<String> first = performances.stream().limit(MOST_TEXTS).toList();
		int more = performances.size() - first.size();
		return "Words come from the " + (performances.size() == 1 ? "performance " : "performances ")
				+ joined(more == 0 ? first : with(first, more + " more")) + ".";
	}

	private static List<String> with(List<String> words, String last) {
		List<String> more = new ArrayList<>(words);
		more.add(last);
		return more;
	}

	private static String joined(List<String> words) {
		if (words.size() < 2) return String.join("", words);
		return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
	}
}
