// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.office;

import gleaner.corpus.document.UnreadableDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A zip with XML inside, as word processors write it. What it says of its own sizes is never trusted, and it never reaches outside. */
final class OfficeZip implements AutoCloseable {
	/** Elements inside one another: no text has as many, and Java's reader gives up at 200. */
	static final int DEEPEST = 150;
	private static final int DECLARATION = 200;
	private static final Pattern ENCODING = Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*+=\\s*+[\"']([\\w.:-]++)");

	private final ZipFile zip;
	private final long most;
	private long read;

	/** @param most how many bytes may come out of it in all */
	OfficeZip(Path file, long most) throws IOException {
		zip = new ZipFile(file.toFile());
		this.most = most;
	}

	boolean has(String path) {
		return zip.getEntry(path) != null;
	}

	/** How many entries have a name that matches. */
	long count(String pattern) {
		return zip.stream().filter(entry -> entry.getName().matches(pattern)).count();
	}

	/** A part of it to be read as XML; nothing if there is none of this name. */
	Optional<XMLStreamReader> xml(String path) throws IOException, UnreadableDocument, XMLStreamException {
		ZipEntry entry = zip.getEntry(path);
		return entry == null ? Optional.empty() : Optional.of(reader(bytes(entry)));
	}

	private byte[] bytes(ZipEntry entry) throws IOException, UnreadableDocument {
		try (InputStream in = zip.getInputStream(entry)) {
			byte[] all = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most - read + 1));
			read += all.length;
			if (read > most)
				throw new UnreadableDocument("unpacked, it is larger than " + most / 1_000_000
						+ " MB, too large for a book of poems; save the text that you want as .txt");
			return all;
		}
	}

	/** Reads XML without ever asking for anything that it names. */
	static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		return factory.createXMLStreamReader(decoded(xml));
	}

	/** Decoded here, for Java's reader prints bytes that mean nothing on the terminal before it throws anything. */
	private static Reader decoded(byte[] xml) {
		String start = new String(xml, 0, Math.min(xml.length, DECLARATION), StandardCharsets.ISO_8859_1);
		Charset charset = StandardCharsets.UTF_8;
		int mark = start.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
		if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) charset = StandardCharsets.UTF_16;
		else if (mark == 0) charset = declared(start);
		return new InputStreamReader(new ByteArrayInputStream(xml, mark, xml.length - mark), charset.newDecoder());
	}

	private static Charset declared(String start) {
		Matcher encoding = ENCODING.matcher(start);
		return encoding.lookingAt() ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
	}

	/** An attribute by its local name; empty if there is none. */
	static String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
		return "";
	}

	/** Passes over an element with all that is in it. */
	static void skip(XMLStreamReader xml) throws XMLStreamException {
		int depth = 1;
		while (depth > 0 && xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamReader.START_ELEMENT) depth++;
			else if (event == XMLStreamReader.END_ELEMENT) depth--;
		}
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}
}
