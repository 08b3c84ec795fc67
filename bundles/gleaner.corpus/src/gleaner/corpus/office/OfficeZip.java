package gleaner.corpus.office;

import gleaner.corpus.document.UnreadableDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A zip with XML inside, as word processors write it. What it says of its own sizes is never trusted, and it never reaches outside. */
final class OfficeZip implements AutoCloseable {
	/** Elements inside one another: no text has as many, and Java's reader gives up at 200. */
	static final int DEEPEST = 150;

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
		return entry == null ? Optional.empty() : Optional.of(reader(new ByteArrayInputStream(bytes(entry))));
	}

	private byte[] bytes(ZipEntry entry) throws IOException, UnreadableDocument {
		try (InputStream in = zip.getInputStream(entry)) {
			byte[] all = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most - read + 1));
			read += all.length;
			if (read > most)
				throw new UnreadableDocument("unpacked it is larger than " + most / 1_000_000 + " MB, which no book of poems is");
			return all;
		}
	}

	/** Reads XML without ever asking for anything that it names. */
	static XMLStreamReader reader(InputStream in) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		return factory.createXMLStreamReader(in);
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
