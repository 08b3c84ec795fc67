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
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads documents of Word (.docx). */
final class DocxReader {
	static final String BODY = "word/document.xml";
	private static final int NEAREST_TITLE = 1;

	/**
	 * @param name as it is in English, in lower case
	 * @param parent its id; may be empty
	 * @param outline its level, 0 if it says none
	 */
	private record Style(String name, String parent, int outline) {
	}

	private final OfficeZip zip;
	private final Manuscript manuscript = new Manuscript();
	private final Map<String, Style> styles = new HashMap<>();
	/** Paragraphs inside one another: a text box hangs in one. */
	private final Deque<Lines> open = new ArrayDeque<>();
	private boolean bold;
	private boolean hidden;
	/** The paragraph belongs to a table of contents. */
	private boolean contents;
	private boolean endDeleted;
	private boolean sectionEnds;
	private boolean inText;
	private boolean inProperties;

	private DocxReader(OfficeZip zip) {
		this.zip = zip;
	}

	static Document read(OfficeZip zip) throws IOException, UnreadableDocument, XMLStreamException, InterruptedException {
		DocxReader reader = new DocxReader(zip);
		Optional<XMLStreamReader> styles = zip.xml("word/styles.xml");
		if (styles.isPresent()) reader.styles(styles.get());
		reader.body(zip.xml(BODY).orElseThrow());
		long edges = zip.count("word/(header|footer)\\d*\\.xml");
		for (long i = 0; i < edges; i++) reader.manuscript.leaveOut("headers and footers");
		return reader.manuscript.document();
	}

	private void styles(XMLStreamReader xml) throws XMLStreamException {
		String id = "";
		String name = "";
		String parent = "";
		int outline = 0;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamReader.START_ELEMENT) switch (xml.getLocalName()) {
			case "style" -> {
				id = OfficeZip.attribute(xml, "styleId");
				name = parent = "";
				outline = 0;
			}
			case "name" -> name = OfficeZip.attribute(xml, "val").toLowerCase(Locale.ROOT);
			case "basedOn" -> parent = OfficeZip.attribute(xml, "val");
			case "outlineLvl" -> outline = number(OfficeZip.attribute(xml, "val")) + 1;
			default -> {
			}
			}
			else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("style"))
				styles.put(id, new Style(name, parent, outline));
		}
	}

	private void body(XMLStreamReader xml) throws XMLStreamException, UnreadableDocument, InterruptedException {
		int depth = 0;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamReader.START_ELEMENT) {
				if (++depth > OfficeZip.DEEPEST) throw new UnreadableDocument("its parts are nested too deeply; save it again");
				if (start(xml)) depth--;
			} else if (event == XMLStreamReader.END_ELEMENT) {
				depth--;
				end(xml.getLocalName());
			} else if (event == XMLStreamReader.CHARACTERS && inText && !open.isEmpty() && !hidden) {
				open.peek().add(xml.getText(), bold);
			}
			if (Thread.interrupted()) throw new InterruptedException();
		}
	}

	/** Whether the element is passed over with all that is in it. */
	private boolean start(XMLStreamReader xml) throws XMLStreamException {
		Lines lines = open.peek();
		switch (xml.getLocalName()) {
		case "p" -> {
			contents = false;
			open.push(new Lines());
		}
		case "r" -> bold = hidden = false;
		case "t" -> inText = true;
		case "pStyle" -> style(OfficeZip.attribute(xml, "val"), lines);
		case "outlineLvl" -> {
			int level = number(OfficeZip.attribute(xml, "val"));
			if (lines != null && level < 9) lines.heading = level + 1;
		}
		case "pageBreakBefore" -> {
			if (isOn(xml)) manuscript.breakPage();
		}
		case "ind" -> {
			if (lines != null) lines.margin = margin(xml);
		}
		case "b" -> bold = isOn(xml);
		case "vanish" -> hidden = isOn(xml);
		case "tab" -> {
			if (lines != null && !inProperties) lines.tab();
		}
		case "br", "cr" -> lineBreak(OfficeZip.attribute(xml, "type"), lines);
		case "noBreakHyphen" -> {
			if (lines != null) lines.add("-", bold);
		}
		case "pPr" -> inProperties = true;
		case "del", "moveFrom" -> {
			if (inProperties) endDeleted = true;
			else manuscript.leaveOut("tracked deletions");
			return skip(xml);
		}
		case "sectPr" -> {
			if (inProperties) sectionEnds = !isContinuous(xml);
			else return skip(xml);
			return true;
		}
		case "commentReference" -> manuscript.leaveOut("comments");
		case "footnoteReference", "endnoteReference" -> manuscript.leaveOut("notes");
		case "instrText", "delInstrText", "Fallback", "rPrChange", "pPrChange", "tblPr", "tcPr", "trPr", "rt" -> {
			return skip(xml);
		}
		default -> {
		}
		}
		return false;
	}

	/** Reads the properties of a section to their end. */
	private static boolean isContinuous(XMLStreamReader xml) throws XMLStreamException {
		boolean continuous = false;
		for (int depth = 1; depth > 0 && xml.hasNext();) {
			int event = xml.next();
			if (event == XMLStreamReader.END_ELEMENT) depth--;
			if (event != XMLStreamReader.START_ELEMENT) continue;
			depth++;
			continuous |= xml.getLocalName().equals("type") && OfficeZip.attribute(xml, "val").equals("continuous");
		}
		return continuous;
	}

	private static boolean skip(XMLStreamReader xml) throws XMLStreamException {
		OfficeZip.skip(xml);
		return true;
	}

	private void end(String name) {
		switch (name) {
		case "t" -> inText = false;
		case "r" -> bold = hidden = false;
		case "pPr" -> {
			inProperties = false;
			bold = hidden = false;
		}
		case "p" -> {
			Lines lines = open.poll();
			if (lines != null && !contents && !(endDeleted && lines.isEmpty())) lines.addTo(manuscript);
			if (sectionEnds) manuscript.breakPage();
			contents = endDeleted = sectionEnds = false;
		}
		default -> {
		}
		}
	}

	private void lineBreak(String type, Lines lines) {
		if (lines == null || hidden) return;
		if (!type.equals("page") && !type.equals("column")) {
			lines.lineBreak();
			return;
		}
		if (!lines.isEmpty()) {
			open.poll().addTo(manuscript);
			Lines rest = new Lines();
			rest.margin = lines.margin;
			open.push(rest);
		}
		manuscript.breakPage();
	}

	private void style(String id, Lines lines) {
		if (lines == null) return;
		String at = id;
		for (int i = 0; i < 10 && !at.isEmpty(); i++) {
			Style style = styles.getOrDefault(at, new Style(at.toLowerCase(Locale.ROOT), "", 0));
			String name = style.name.replace(" ", "");
			if (name.startsWith("toc") && !name.equals("tocheading")) contents = true;
			if (name.equals("title")) lines.heading = NEAREST_TITLE;
			else if (name.matches("heading[1-9]")) lines.heading = name.charAt(7) - '0';
			else if (style.outline > 0 && style.outline < 10) lines.heading = style.outline;
			if (lines.heading > 0) return;
			at = style.parent;
		}
	}

	private static int margin(XMLStreamReader xml) {
		String left = OfficeZip.attribute(xml, "left");
		int start = number(left.isEmpty() ? OfficeZip.attribute(xml, "start") : left);
		return start + number(OfficeZip.attribute(xml, "firstLine")) - number(OfficeZip.attribute(xml, "hanging"));
	}

	private static boolean isOn(XMLStreamReader xml) {
		String value = OfficeZip.attribute(xml, "val");
		return !value.equals("0") && !value.equals("false") && !value.equals("off");
	}

	private static int number(String text) {
		try {
			return Math.clamp(Math.round(Double.parseDouble(text)), -20_000, 20_000);
		} catch (NumberFormatException e) {
			return 0;
		}
	}
}
