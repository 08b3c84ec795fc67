
// SPDX-License-Identifier: EPL-2.0
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;

import gleaner.language.internal.data.PackedWords;
import gleaner.language.internal.lexicon.NameType;

/**
 * Packs the word lists of the bundle: words with how common they are (SCOWL), names with their type (WordNet, SCOWL, Kantrowitz),
 * nouns for persons and places (WordNet), valences (VADER), and the lists for word salad (WordNet).
 *
 * <p>{@code java -cp CLASSES releng/language/PackWords.java SCOWL_FOLDER WORDNET_JAR VADER_JAR NAMES_FOLDER OUT_FOLDER}
 */
final class PackWords {
	/** Between the large and the huge list of SCOWL. */
	private static final int WORDNET_LEVEL = 75;
	private static final String WORDNET = "net/sf/extjwnl/data/wordnet/wn31/";

	private record Synset(int file, List<String> words, List<String> up, List<String> instanceOf, List<String> usage) {
	}

	private final Map<String, Synset> nouns;
	private final Map<String, Synset> adjectives;
	private final Map<String, String> firstSense = new HashMap<>();

	private PackWords(ZipFile wordnet) throws IOException {
		nouns = synsets(wordnet, "data.noun");
		adjectives = synsets(wordnet, "data.adj");
		for (String line : lines(wordnet, WORDNET + "index.noun")) {
			if (line.startsWith(" ")) continue;
			String[] f = line.strip().split(" ");
			int pointers = Integer.parseInt(f[3]);
			firstSense.put(f[0], f[6 + pointers]);
		}
	}

	public static void main(String[] args) throws IOException {
		Path out = Path.of(args[4]);
		SortedMap<String, Integer> words = new TreeMap<>(PackedWords::compare);
		SortedMap<String, NameType> names = new TreeMap<>(PackedWords::compare);
		try (ZipFile wordnet = new ZipFile(args[1]); ZipFile vader = new ZipFile(args[2])) {
			PackWords pack = new PackWords(wordnet);
			pack.scowl(Path.of(args[0]), words, names);
			for (String sex : List.of("male", "female")) {
				for (String name : Files.readAllLines(Path.of(args[3], sex + ".txt"))) {
					NameType type = sex.equals("male") ? NameType.MALE : NameType.FEMALE;
					names.merge(name.strip().toLowerCase(Locale.ROOT), type,
							(a, b) -> a == NameType.MALE || a == NameType.FEMALE ? NameType.PERSON : b);
				}
			}
			pack.gazetteer(names);
			pack.lemmas(wordnet, words);
			names.remove("");
			packed(out.resolve("words.gz"), words);
			SortedMap<String, Integer> types = new TreeMap<>(PackedWords::compare);
			names.forEach((n, t) -> types.put(n, t.ordinal()));
			packed(out.resolve("names.gz"), types);
			pack.heads(out.resolve("heads.gz"));
			pack.valences(vader, out.resolve("valences.gz"));
			pack.salad(out.resolve("salad.gz"));
		}
		try (DirectoryStream<Path> files = Files.newDirectoryStream(out, "*.gz")) {
			for (Path file : files) System.out.printf("%s %d bytes%n", file.getFileName(), Files.size(file));
		}
	}

	/** Every spelling of English, at the level of SCOWL where it first appears. */
	private void scowl(Path folder, Map<String, Integer> words, Map<String, NameType> names) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				String name = file.getFileName().toString();
				if (!name.matches(".*-(words|contractions|upper|proper-names)\\.\\d+") || name.startsWith("special")) continue;
				int level = Integer.parseInt(name.substring(name.lastIndexOf('.') + 1));
				boolean proper = name.contains("-upper") || name.contains("-proper-names");
				for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
					String word = line.strip().toLowerCase(Locale.ROOT);
					if (word.isEmpty() || word.endsWith("'s")) continue;
					if (proper) names.putIfAbsent(word, NameType.NAME);
					else words.merge(word, level, Math::min);
				}
			}
		}
	}

	/** Words that only WordNet has, as a level of their own. */
	private void lemmas(ZipFile wordnet, Map<String, Integer> words) throws IOException {
		for (Map<String, Synset> part : List.of(nouns, adjectives, synsets(wordnet, "data.verb"), synsets(wordnet, "data.adv"))) {
			for (Synset s : part.values())
				for (String word : s.words()) if (word.matches("[a-z][a-z'-]*")) words.merge(word, WORDNET_LEVEL, Math::min);
		}
	}

	private void gazetteer(Map<String, NameType> names) {
		for (Synset s : nouns.values()) {
			if (s.instanceOf().isEmpty()) continue;
			NameType type = type(s);
			for (String word : s.words()) {
				if (!Character.isUpperCase(word.charAt(0))) continue;
				String name = word.replace('_', ' ').toLowerCase(Locale.ROOT);
				names.merge(name, type, PackWords::better);
				if (type == NameType.PERSON && name.indexOf(' ') > 0) {
					String last = name.substring(name.lastIndexOf(' ') + 1);
					if (last.length() > 2) names.putIfAbsent(last, NameType.PERSON);
				}
			}
		}
	}

	private static NameType better(NameType old, NameType fresh) {
		return old == NameType.NAME || fresh == NameType.CITY || fresh == NameType.COUNTRY ? fresh : old;
	}

	private NameType type(Synset s) {
		Set<String> kinds = new HashSet<>();
		for (String up : s.instanceOf()) above(up, kinds);
		if (s.file() == 18) return s.instanceOf().stream().anyMatch(i -> contains(i, "deity")) ? NameType.DEITY : NameType.PERSON;
		if (kinds.contains("city") || kinds.contains("town") || kinds.contains("capital") || kinds.contains("village")
				|| kinds.contains("urban_area"))
			return NameType.CITY;
		if (kinds.contains("country") || kinds.contains("kingdom")) return NameType.COUNTRY;
		if (kinds.contains("body_of_water") || kinds.contains("stream")) return NameType.WATER;
		if (s.file() == 15 || s.file() == 17 || kinds.contains("structure") || kinds.contains("location")) return NameType.PLACE;
		if (s.file() == 14) return NameType.GROUP;
		return NameType.NAME;
	}

	private boolean contains(String synset, String word) {
		Set<String> kinds = new HashSet<>();
		above(synset, kinds);
		return kinds.contains(word);
	}

	private void above(String synset, Set<String> kinds) {
		Synset s = nouns.get(synset);
		if (s == null || !kinds.addAll(s.words())) return;
		for (String up : s.up()) above(up, kinds);
	}

	/** Nouns whose first sense is a person or a place: "p sister", "l meadow". */
	private void heads(Path out) throws IOException {
		Set<String> heads = new TreeSet<>();
		firstSense.forEach((word, synset) -> {
			if (word.indexOf('_') >= 0 || !word.matches("[a-z-]+")) return;
			Set<String> kinds = new HashSet<>();
			above(synset, kinds);
			int file = nouns.get(synset).file();
			if (kinds.contains("person") && file == 18) heads.add("p " + word);
			else if (file == 15 || kinds.contains("structure") && !kinds.contains("body_part") || kinds.contains("geological_formation")
					|| kinds.contains("body_of_water") || kinds.contains("way") && file == 6
					|| kinds.contains("area") && file == 6 || kinds.contains("dwelling"))
				heads.add("l " + word);
		});
		text(out, heads);
	}

	private void valences(ZipFile vader, Path out) throws IOException {
		Map<String, Double> valences = new TreeMap<>();
		for (String line : lines(vader, "vader_sentiment_lexicon.txt")) {
			String[] f = line.split("\t");
			if (f[0].matches("[a-z][a-z'-]*")) valences.put(f[0], Double.parseDouble(f[1]));
		}
		Map<String, List<Double>> wider = new HashMap<>();
		for (Map<String, Synset> part : List.of(adjectives, nouns)) {
			for (Synset s : part.values()) {
				List<Double> known = s.words().stream().map(valences::get).filter(v -> v != null).toList();
				if (known.isEmpty()) continue;
				double mean = known.stream().mapToDouble(v -> v).average().orElse(0);
				for (String w : s.words())
					if (!valences.containsKey(w) && w.matches("[a-z-]+")) wider.computeIfAbsent(w, x -> new ArrayList<>()).add(mean);
			}
		}
		Set<String> lines = new LinkedHashSet<>();
		valences.forEach((w, v) -> lines.add("v\t" + w + "\t" + v));
		new TreeMap<>(wider).forEach((w, all) -> {
			double mean = all.stream().mapToDouble(v -> v).average().orElse(0);
			if (Math.abs(mean) > 0.8) lines.add("w\t" + w + "\t" + Math.round(mean * 6) / 10.0);
		});
		text(out, lines);
	}

	/** Terms in -ology, and words that WordNet marks as obscene, disparaging or slurs. */
	private void salad(Path out) throws IOException {
		Set<String> lines = new TreeSet<>();
		for (String word : firstSense.keySet()) if (word.matches("[a-z]{3,}olog(y|ies)")) lines.add("science " + word);
		for (String mark : List.of("obscenity", "disparagement", "ethnic_slur")) {
			for (Synset s : nouns.values()) {
				if (!s.words().contains(mark)) continue;
				for (String used : s.usage()) {
					Synset marked = used.startsWith("n") ? nouns.get(used.substring(1)) : adjectives.get(used.substring(1));
					if (marked != null) for (String word : marked.words()) if (word.matches("[a-z]+")) lines.add("offensive " + word);
				}
			}
		}
		text(out, lines);
	}

	private static Map<String, Synset> synsets(ZipFile wordnet, String file) throws IOException {
		Map<String, Synset> synsets = new HashMap<>();
		for (String line : lines(wordnet, WORDNET + file)) {
			if (line.startsWith(" ")) continue;
			String[] f = line.substring(0, line.indexOf(" |")).split(" ");
			int words = Integer.parseInt(f[3], 16);
			List<String> lemmas = new ArrayList<>();
			for (int w = 0; w < words; w++) lemmas.add(f[4 + 2 * w].replaceAll("\\(.*\\)", ""));
			int at = 4 + 2 * words;
			int pointers = Integer.parseInt(f[at++]);
			List<String> up = new ArrayList<>();
			List<String> instanceOf = new ArrayList<>();
			List<String> usage = new ArrayList<>();
			for (int p = 0; p < pointers; p++, at += 4) {
				if (f[at].equals("@")) up.add(f[at + 1]);
				else if (f[at].equals("@i")) instanceOf.add(f[at + 1]);
				else if (f[at].equals("-u")) usage.add(f[at + 2] + f[at + 1]);
			}
			synsets.put(f[0], new Synset(Integer.parseInt(f[1]), lemmas, up, instanceOf, usage));
		}
		return synsets;
	}

	private static List<String> lines(ZipFile zip, String entry) throws IOException {
		return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
	}

	private static void packed(Path out, SortedMap<String, Integer> words) throws IOException {
		try (DataOutputStream file = new DataOutputStream(best(out))) {
			PackedWords.write(file, List.copyOf(words.keySet()));
			for (int value : words.values()) file.writeByte(value);
		}
	}

	private static void text(Path out, Set<String> lines) throws IOException {
		try (DataOutputStream file = new DataOutputStream(best(out))) {
			for (String line : lines) file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
		}
	}

	private static BufferedOutputStream best(Path out) throws IOException {
		return new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(out)) {
			{
				def.setLevel(Deflater.BEST_COMPRESSION);
			}
		});
	}
}
