// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.office;

import gleaner.corpus.document.Document;
import gleaner.corpus.document.UnreadableDocument;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads texts of LibreOffice and its kin (.odt, and .fodt, which is one XML file). */
final class OdtReader {
	static final String BODY = "content.xml";
	private static final Pattern LENGTH = Pattern.compile("(-?[\\d.]+)(cm|mm|in|pt|pc|px)");
	private static final Map<String, Double> TWIPS = Map.of("cm", 566.93, "mm", 56.693, "in", 1440.0, "pt", 20.0, "pc", 240.0, "px", 15.0);

	private static final class Style {
		private String parent = "";
		private String display = "";
		private int outline;
		private int margin;
		private boolean bold;
		private boolean hidden;
		private boolean breakBefore;
		private boolean breakAfter;
	}

	private static final Style NONE = new Style();

	private final Manuscript manuscript = new Manuscript();
	private final Map<String, Style> styles = new HashMap<>();
	private final Deque<Lines> open = new ArrayDeque<>();
	private final Deque<Style> spans = new ArrayDeque<>();
	private final Deque<Boolean> breaksAfter = new ArrayDeque<>();
	private Style defining;

	private OdtReader() {
	}

	static Document read(OfficeZip zip) throws IOException, UnreadableDocument, XMLStreamException, InterruptedException {
		Optional<XMLStreamReader> manifest = zip.xml("META-INF/manifest.xml");
		if (manifest.isPresent() && isLocked(manifest.get()))
			throw new UnreadableDocument("it is locked with a password; open it, and save it without one");
		OdtReader reader = new OdtReader();
		Optional<XMLStreamReader> styles = zip.xml("styles.xml");
		if (styles.isPresent()) reader.read(styles.get(), false);
		reader.read(zip.xml(BODY).orElseThrow(), true);
		return reader.manuscript.document();
	}

	/** Reads one XML file that holds all. */
	static Document readFlat(XMLStreamReader xml) throws UnreadableDocument, XMLStreamException, InterruptedException {
		OdtReader reader = new OdtReader();
		reader.read(xml, true);
		return reader.manuscript.document();
	}

	private static boolean isLocked(XMLStreamReader xml) throws XMLStreamException {
		while (xml.hasNext())
			if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("encryption-data")) return true;
		return false;
	}

	private void read(XMLStreamReader xml, boolean text) throws XMLStreamException, UnreadableDocument, InterruptedException {
		int depth = 0;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamReader.START_ELEMENT) {
				if (++depth > OfficeZip.DEEPEST) throw new UnreadableDocument("its parts are nested too deeply; save it again");
				if (start(xml, text)) depth--;
			} else if (event == XMLStreamReader.END_ELEMENT) {
				depth--;
				end(xml.getLocalName());
			} else if (event == XMLStreamReader.CHARACTERS && !open.isEmpty() && spans.stream().noneMatch(s -> s.hidden)) {
				open.peek().addCollapsed(xml.getText(), spans.stream().anyMatch(s -> s.bold));
			}
			if (Thread.interrupted()) throw new InterruptedException();
		}
	}

	/** Whether the element is passed over with all that is in it. */
	private boolean start(XMLStreamReader xml, boolean text) throws XMLStreamException {
		Lines lines = open.peek();
		switch (xml.getLocalName()) {
		case "style" -> {
			defining = new Style();
			defining.parent = OfficeZip.attribute(xml, "parent-style-name");
			defining.display = OfficeZip.attribute(xml, "display-name");
			defining.outline = number(OfficeZip.attribute(xml, "default-outline-level"));
			styles.put(OfficeZip.attribute(xml, "name"), defining);
		}
		case "paragraph-properties" -> properties(xml);
		case "text-properties" -> {
			if (defining != null) {
				defining.bold = OfficeZip.attribute(xml, "font-weight").equals("bold");
				defining.hidden = OfficeZip.attribute(xml, "display").equals("none");
			}
		}
		case "h", "p" -> {
			if (text) paragraph(xml);
		}
		case "span" -> spans.push(style(OfficeZip.attribute(xml, "style-name")));
		case "s" -> {
			String count = OfficeZip.attribute(xml, "c");
			if (lines != null) lines.addSpaces(count.isEmpty() ? 1 : number(count));
		}
		case "tab" -> {
			if (lines != null) lines.tab();
		}
		case "line-break" -> {
			if (lines != null) lines.lineBreak();
		}
		case "note" -> {
			return leaveOut("notes", xml);
		}
		case "annotation" -> {
			return leaveOut("comments", xml);
		}
		case "changed-region" -> {
			return changed(xml);
		}
		case "master-styles", "table-of-content", "alphabetical-index", "user-index", "illustration-index", "bibliography", "forms",
				"meta", "settings", "scripts", "ruby-text", "image", "object", "binary-data", "title", "desc" -> {
			OfficeZip.skip(xml);
			return true;
		}
		default -> {
		}
		}
		return false;
	}

	private boolean leaveOut(String what, XMLStreamReader xml) throws XMLStreamException {
		manuscript.leaveOut(what);
		OfficeZip.skip(xml);
		return true;
	}

	/** What was deleted lies before the text; what was put in stands in it. */
	private boolean changed(XMLStreamReader xml) throws XMLStreamException {
		int depth = 1;
		while (depth > 0 && xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamReader.START_ELEMENT) {
				depth++;
				if (xml.getLocalName().equals("deletion")) manuscript.leaveOut("tracked deletions");
			} else if (event == XMLStreamReader.END_ELEMENT) {
				depth--;
			}
		}
		return true;
	}

	private void properties(XMLStreamReader xml) {
		if (defining == null) return;
		defining.breakBefore = OfficeZip.attribute(xml, "break-before").equals("page");
		defining.breakAfter = OfficeZip.attribute(xml, "break-after").equals("page");
		defining.margin = twips(OfficeZip.attribute(xml, "margin-left")) + twips(OfficeZip.attribute(xml, "text-indent"));
	}

	private void paragraph(XMLStreamReader xml) {
		String name = OfficeZip.attribute(xml, "style-name");
		Style style = style(name);
		if (style.breakBefore) manuscript.breakPage();
		Lines lines = new Lines();
		lines.margin = style.margin;
		if (xml.getLocalName().equals("h")) lines.heading = Math.clamp(number(OfficeZip.attribute(xml, "outline-level")), 1, 9);
		else lines.heading = heading(name);
		open.push(lines);
		spans.push(style);
		breaksAfter.push(style.breakAfter);
	}

	private int heading(String name) {
		String at = name;
		for (int i = 0; i < 10 && !at.isEmpty(); i++) {
			Style style = style(at);
			String display = (style.display.isEmpty() ? at : style.display).toLowerCase(Locale.ROOT);
			if (display.equals("title")) return 1;
			if (style.outline > 0) return style.outline;
			at = style.parent;
		}
		return 0;
	}

	private void end(String name) {
		switch (name) {
		case "style" -> defining = null;
		case "span" -> spans.poll();
		case "h", "p" -> {
			Lines lines = open.poll();
			if (lines == null) return;
			spans.poll();
			lines.addTo(manuscript);
			if (breaksAfter.poll()) manuscript.breakPage();
		}
		default -> {
		}
		}
	}

	private Style style(String name) {
		return styles.getOrDefault(name, NONE);
	}

	private static int twips(String length) {
		Matcher matcher = LENGTH.matcher(length);
		try {
			return matcher.matches()
					? Math.clamp(Math.round(Double.parseDouble(matcher.group(1)) * TWIPS.get(matcher.group(2))), -20_000, 20_000)
					: 0;
		} catch (NumberFormatException e) {
			return 0;
		}
	}

	private static int number(String text) {
		try {
			return Math.clamp(Integer.parseInt(text), 0, 10_000);
		} catch (NumberFormatException e) {
			return 0;
		}
	}
}
