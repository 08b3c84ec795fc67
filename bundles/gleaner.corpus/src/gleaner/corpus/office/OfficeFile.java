// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.office;

import gleaner.corpus.document.Document;
import gleaner.corpus.document.UnreadableDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** What word processors and page printers make, known by what is in the file, whatever its name says. */
public enum OfficeFile {
	/** Word, since 2007. */
	DOCX,
	/** OpenDocument: LibreOffice and its kin. */
	ODT,
	/** OpenDocument in one XML file. */
	FLAT_ODT,
	/** Rich text. */
	RTF,
	PDF,
	/** Old Word and its kin; nothing here reads it. */
	OLE,
	/** Apple's Pages; nothing here reads it. */
	PAGES;

	private static final int START = 1024;
	private static final String DAMAGED = "it is damaged; open it in the program that made it, and save it again";

	/** What a file is; nothing if it is of another kind, or cannot be read. */
	public static Optional<OfficeFile> of(Path file) throws IOException {
		byte[] start;
		try (InputStream in = Files.newInputStream(file)) {
			start = in.readNBytes(START);
		}
		String begin = new String(start, StandardCharsets.ISO_8859_1);
		if (begin.startsWith("PK\u0003\u0004")) return inZip(file);
		if (begin.startsWith("\u00D0\u00CF\u0011\u00E0")) return Optional.of(OLE);
		if (begin.startsWith("{\\rtf")) return Optional.of(RTF);
		if (begin.contains("%PDF-") && begin.substring(0, begin.indexOf("%PDF-")).isBlank()) return Optional.of(PDF);
		if (begin.contains("<office:document") && begin.stripLeading().startsWith("<?xml")) return Optional.of(FLAT_ODT);
		return Optional.empty();
	}

	private static Optional<OfficeFile> inZip(Path file) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.getEntry(DocxReader.BODY) != null) return Optional.of(DOCX);
			if (zip.getEntry(OdtReader.BODY) != null) return Optional.of(ODT);
			if (zip.getEntry("Index/Document.iwa") != null || zip.getEntry("Index.zip") != null || zip.getEntry("index.xml") != null)
				return Optional.of(PAGES);
			return Optional.empty();
		} catch (IOException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/**
	 * Reads it.
	 *
	 * @param most how many bytes it may have unpacked
	 * @throws UnreadableDocument if it is damaged, locked, too large, or of a kind that cannot be read; says the remedy
	 */
	public Document read(Path file, long most) throws IOException, UnreadableDocument, InterruptedException {
		try {
			return switch (this) {
			case DOCX, ODT -> zipped(file, most);
			case FLAT_ODT -> OdtReader.readFlat(OfficeZip.reader(Files.readAllBytes(file)));
			case RTF -> RtfReader.read(Files.readAllBytes(file));
			case PDF -> PdfReader.read(file);
			case OLE -> throw new UnreadableDocument(isLocked(file)
					? "it is locked with a password; open it, and save it without one"
					: "it is a document from an old Word or a similar program (.doc); open it, and save it as .docx, .odt or .txt");
			case PAGES -> throw new UnreadableDocument("it is a Pages document; open it there, and export it as Word (.docx)");
			};
		} catch (XMLStreamException | RuntimeException e) {
			throw new UnreadableDocument(DAMAGED);
		}
	}

	private Document zipped(Path file, long most) throws IOException, UnreadableDocument, XMLStreamException, InterruptedException {
		try (OfficeZip zip = new OfficeZip(file, most)) {
			return this == DOCX ? DocxReader.read(zip) : OdtReader.read(zip);
		} catch (ZipException e) {
			throw new UnreadableDocument(DAMAGED);
		}
	}

	/** A document of today's Word that is locked lies in the container of the old ones, under this name. */
	private static boolean isLocked(Path file) throws IOException {
		byte[] all = Files.readAllBytes(file);
		String name = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
		return new String(all, StandardCharsets.ISO_8859_1).contains(name);
	}
}
