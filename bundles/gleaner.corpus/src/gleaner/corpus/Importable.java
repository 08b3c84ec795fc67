// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of files that poems can be imported from, judged by the endings of their names. The one list of them: dialogs, help and errors
 * ask here.
 */
public enum Importable {
	TEXT("text/plain", ".txt", ".text"),
	MARKDOWN("text/markdown", ".md", ".markdown"),
	HTML("text/html", ".html", ".htm", ".xhtml"),
	EPUB("application/epub+zip", ".epub"),
	/** Of word processors, and PDF; which of them, and whether it can be read, the file itself tells. */
	OFFICE("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", ".odt", ".rtf", ".pdf", ".fodt"),
	TABLE("text/csv", ".csv", ".tsv"),
	JSON_LINES("application/x-ndjson", ".jsonl", ".ndjson"),
	JSON("application/json", ".json"),
	/** TEI, or what resembles it. */
	XML("application/xml", ".xml", ".tei"),
	/** A story of Twine in Twee notation. */
	TWEE("text/twee", ".twee", ".tw"),
	/** Holds files of the other kinds, or archives. */
	ARCHIVE("application/zip", ".zip", ".tar.gz", ".tgz", ".tar", ".tar.bz2", ".tbz2", ".tar.xz", ".txz");

	/** The usual endings, for a sentence. */
	public static final String IN_WORDS = ".txt, .md, .html, .docx, .odt, .rtf, .pdf, .epub, .csv, .json, .jsonl, .xml, .twee, .zip or "
			+ ".tar.gz";

	/** Endings of one file that was packed; before them stands its own. */
	private static final List<String> PACKED = List.of(".gz", ".bz2", ".xz");

	private static final Map<String, String> WITH_REMEDY = Map.of(
			".doc", "It is a document from an old Word; open it, and save it as .docx, .odt or .txt.",
			".wpd", "It is a WordPerfect document; open it, and save it as .docx, .odt or .txt.",
			".wps", "It is a Works document; open it, and save it as .docx, .odt or .txt.",
			".pages", "It is a Pages document; open it there, and export it as Word (.docx).",
			".mobi", "It is a Kindle e-book; get it as .epub, or convert it.",
			".azw3", "It is a Kindle e-book; get it as .epub, or convert it.");
	private static final List<String> LONGEST_FIRST = all().sorted(Comparator.comparingInt(String::length).reversed()).toList();

	private final String type;
	private final List<String> endings;

	Importable(String type, String... endings) {
		this.type = type;
		this.endings = List.of(endings);
	}

	private static Stream<String> all() {
		return Stream.of(values()).flatMap(kind -> kind.endings.stream());
	}

	/** All endings, each with its dot, in lower case. */
	public static List<String> allEndings() {
		return all().toList();
	}

	/** Its endings, the usual one first, each with its dot, in lower case. */
	public List<String> endings() {
		return endings;
	}

	/** What a file of this name is, once it is unpacked; nothing if it cannot be imported. Capitals do not matter. */
	public static Optional<Importable> of(String name) {
		String lower = unpacked(name).orElse(name).toLowerCase(Locale.ROOT);
		return Stream.of(values()).filter(kind -> kind.endings.stream().anyMatch(lower::endsWith)).findFirst();
	}

	/** Why a file of this name cannot be imported, as a sentence; the remedy, where there is one. */
	static String whyNot(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return WITH_REMEDY.entrySet().stream().filter(e -> lower.endsWith(e.getKey())).map(Map.Entry::getValue).findFirst()
				.orElse("It is not " + IN_WORDS + ".");
	}

	/** The name that a single packed file has when it is unpacked, {@code letter.txt} of {@code letter.txt.gz}; nothing for all others. */
	public static Optional<String> unpacked(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		if (ARCHIVE.endings.stream().anyMatch(lower::endsWith)) return Optional.empty();
		return PACKED.stream().filter(lower::endsWith).findFirst().map(ending -> name.substring(0, name.length() - ending.length()));
	}

	/** What a server sends under a media type, {@code text/html} for example; nothing if it cannot be imported. */
	public static Optional<Importable> ofType(String mediaType) {
		return switch (mediaType) {
		case "application/xhtml+xml" -> Optional.of(HTML);
		case "application/jsonl" -> Optional.of(JSON_LINES);
		case "application/pdf", "application/rtf", "text/rtf", "application/msword", "application/vnd.oasis.opendocument.text" ->
			Optional.of(OFFICE);
		case "text/xml", "application/tei+xml" -> Optional.of(XML);
		default -> Stream.of(values()).filter(kind -> kind.type.equals(mediaType)).findFirst();
		};
	}

	/** A name without its ending if that is one of these; {@code letters.tar.gz} is {@code letters}. */
	public static String withoutEnding(String name) {
		String plain = unpacked(name).orElse(name);
		String lower = plain.toLowerCase(Locale.ROOT);
		return LONGEST_FIRST.stream().filter(lower::endsWith).findFirst()
				.map(ending -> plain.substring(0, plain.length() - ending.length())).orElse(plain);
	}

	/** Patterns of all these files and of those that plug-ins read, as a file dialog wants them: {@code *.txt;*.text;…}. */
	public static String patterns() {
		List<String> patterns = new ArrayList<>();
		for (String ending : allEndings()) patterns.add("*" + ending);
		for (String ending : PACKED) patterns.add("*" + ending);
		for (String ending : Importers.ofThisProgram().endings()) patterns.add("*" + ending);
		return String.join(";", patterns);
	}
}
