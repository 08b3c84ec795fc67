package gleaner.publish;

import gleaner.studio.Studio;
import gleaner.studio.StudioException;
import gleaner.studio.corpus.Corpora;
import gleaner.studio.corpus.CorpusNote;
import gleaner.studio.corpus.PoemEntry;
import gleaner.studio.corpus.StoredCorpus;
import gleaner.studio.debris.MixPart;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.FragmentSource;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Poem;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Shares;
import gleaner.studio.runs.ModelName;
import gleaner.studio.runs.RunModel;
import gleaner.studio.runs.Runs;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
 */
public record Colophon(Shares shares, List<Voice> voices, List<Credit> credits) {
	private static final int MOST_AUTHORS = 12;
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

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
	public record Voice(String engine, Optional<String> model, Set<Long> seeds, Set<String> settings, Set<String> corpora, Set<String> days) {
	}

	/**
	 * A corpus.
	 *
	 * @param authors those of its poems, a dozen at most
	 * @param more how many more authors there are
	 * @param source where its texts are from
	 * @param licence under which they stand
	 * @param isAsItWas whether it is still what the engine had learnt from; if not, nothing else is told of it
	 */
	public record Credit(String corpus, List<String> authors, int more, Optional<String> source, Optional<String> licence, boolean isAsItWas) {
	}

	public Colophon {
		voices = List.copyOf(voices);
		credits = List.copyOf(credits);
	}

	/** Tells of poems. Reads corpora. */
	public static Colophon of(List<Poem> poems, Studio studio) {
		Map<String, Voice> voices = new LinkedHashMap<>();
		Set<MixPart> parts = new LinkedHashSet<>();
		int[] counts = new int[4];
		for (Poem poem : poems) {
			Shares shares = poem.provenance().shares(poem.text());
			counts[0] += shares.machine();
			counts[1] += shares.changed();
			counts[2] += shares.hand();
			counts[3] += shares.unknown();
			for (Provenance.Run run : poem.provenance().runs()) fragment(run.origin()).ifPresent(fragment -> note(fragment.source(), studio, voices, parts));
		}
		Map<String, Credit> credits = new LinkedHashMap<>();
		for (MixPart part : parts) credits.computeIfAbsent(part.corpus() + "\n" + part.fingerprint(), p -> credit(part, studio.corpora()));
		return new Colophon(new Shares(counts[0], counts[1], counts[2], counts[3]), List.copyOf(voices.values()), List.copyOf(credits.values()));
	}

	private static Optional<Fragment> fragment(Origin origin) {
		return switch (origin) {
		case Origin.Machine(Fragment fragment) -> Optional.of(fragment);
		case Origin.Changed(Fragment fragment, String _) -> Optional.of(fragment);
		case Origin.Hand _, Origin.Unknown _ -> Optional.empty();
		};
	}

	private static void note(FragmentSource source, Studio studio, Map<String, Voice> voices, Set<MixPart> parts) {
		Voice voice = voices.computeIfAbsent(source.engine() + "\n" + source.model().orElse(""),
				v -> new Voice(source.engineName(), source.model().map(model -> model(model, studio.runs())), new TreeSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>()));
		voice.seeds.add(source.seed());
		voice.days.add(DAY.format(source.made().atOffset(ZoneOffset.UTC)));
		List<String> settings = new ArrayList<>();
		source.settings().forEach((name, value) -> settings.add(name + " " + value));
		settings.add("diversity " + number(source.temperature()));
		voice.settings.add(String.join(", ", settings));
		for (MixPart part : source.mix()) {
			voice.corpora.add(part.corpus());
			parts.add(new MixPart(part.corpus(), 1, part.fingerprint()));
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

	private static String number(double value) {
		return value == Math.rint(value) ? String.valueOf(Math.round(value)) : String.valueOf(value);
	}

	private static Credit credit(MixPart part, Corpora corpora) {
		try {
			StoredCorpus corpus = corpora.get(part.corpus());
			if (!corpus.fingerprint().equals(part.fingerprint())) return new Credit(part.corpus(), List.of(), 0, Optional.empty(), Optional.empty(), false);
			CorpusNote note = corpus.note();
			Set<String> authors = new TreeSet<>();
			for (PoemEntry entry : corpus.entries()) if (!entry.author().isBlank()) authors.add(entry.author().strip());
			if (authors.isEmpty()) note.author().ifPresent(authors::add);
			List<String> first = authors.stream().limit(MOST_AUTHORS).toList();
			return new Credit(corpus.name(), first, authors.size() - first.size(), note.source(), note.licence(), true);
		} catch (StudioException | UncheckedIOException e) {
			return new Credit(part.corpus(), List.of(), 0, Optional.empty(), Optional.empty(), false);
		}
	}

	/** The whole as short paragraphs, to be set behind the poems. */
	public List<String> paragraphs() {
		List<String> paragraphs = new ArrayList<>();
		if (shares.total() > 0) paragraphs.add(share());
		for (Voice voice : voices) paragraphs.add(voice(voice));
		for (Credit credit : credits) paragraphs.add(credit(credit));
		paragraphs.add("Put together with Gleaner.");
		return paragraphs;
	}

	private String share() {
		Shares percent = shares.percent();
		List<String> parts = new ArrayList<>();
		if (shares.machine() > 0) parts.add(percent.machine() + " % were made by a machine");
		if (shares.changed() > 0) parts.add(percent.changed() + " % were written by hand in place of a machine’s words");
		if (shares.hand() > 0) parts.add(percent.hand() + " % were written by hand");
		if (shares.unknown() > 0) parts.add("of " + percent.unknown() + " % nobody knows any more who wrote them");
		return "Of the letters of this text " + joined(parts) + ".";
	}

	private static String voice(Voice voice) {
		StringBuilder text = new StringBuilder(voice.engine());
		voice.model().ifPresent(model -> text.append(", model ").append(model).append(","));
		text.append(" spoke on ").append(joined(List.copyOf(voice.days())));
		if (!voice.corpora().isEmpty()) text.append(", having learnt from ").append(joined(voice.corpora().stream().map(c -> "“" + c + "”").toList()));
		text.append(" (").append(String.join("; ", voice.settings())).append("; ").append(voice.seeds().size() == 1 ? "seed " : "seeds ")
				.append(String.join(", ", voice.seeds().stream().map(String::valueOf).toList())).append(").");
		return text.toString();
	}

	private static String credit(Credit credit) {
		StringBuilder text = new StringBuilder("“" + credit.corpus() + "”");
		if (!credit.isAsItWas()) return text.append(" is not in the studio any more as it was then.").toString();
		if (credit.authors().isEmpty()) text.append(": its authors are not noted");
		else text.append(": words by ").append(joined(credit.more() == 0 ? credit.authors() : with(credit.authors(), credit.more() + " more")));
		credit.source().ifPresent(source -> text.append(", from ").append(source));
		text.append(credit.licence().map(licence -> "; licence: " + licence).orElse("; no licence is noted"));
		return text.append(".").toString();
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
