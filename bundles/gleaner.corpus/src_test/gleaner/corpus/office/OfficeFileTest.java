// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.office;

import java.nio.charset.Charset;
import java.io.PrintStream;
import java.io.ByteArrayOutputStream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.document.UnreadableDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeFileTest {
	@TempDir
	Path folder;

	private List<String> docx(String body) throws Exception {
		return Written.blocks(Written.read(Written.docx(folder, body)));
	}

	private List<String> odt(String styles, String body) throws Exception {
		return Written.blocks(Written.read(Written.odt(folder, styles, body)));
	}

	private List<String> rtf(String text) throws Exception {
		return Written.blocks(Written.read(Written.rtf(folder, text)));
	}

	private static String p(String text) {
		return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
	}

	private String refusal(Path file) {
		return assertThrows(UnreadableDocument.class, () -> Written.read(file)).getMessage();
	}

	@Test
	void aParagraphIsALineAndAnEmptyOneParts() throws Exception {
		assertEquals(List.of("The kettle sings\nto nobody\nin June\n\nand then it stops"), docx(p("The kettle sings")
				+ "<w:p><w:r><w:t>to nobody</w:t><w:br/><w:t>in June</w:t></w:r></w:p><w:p/>" + p("and then it stops")));
		assertEquals(List.of("The kettle sings\nto nobody\nin June\n\nand then it stops"), odt("", "<text:p>The kettle\n  sings</text:p>"
				+ "<text:p>to nobody<text:line-break/>in June</text:p><text:p/><text:p>and then it stops</text:p>"));
		assertEquals(List.of("The kettle sings\nto nobody\nin June\n\nand then it stops"),
				rtf("{\\rtf1\\ansi The kettle sings\\par to nobody\\line in June\\par\\par\r\nand then it stops\\par}"));
	}

	@Test
	void whereStanzasAreParagraphsTheyArePartedToo() throws Exception {
		String stanza = "<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p>";
		assertEquals(List.of("one\ntwo\n\none\ntwo\n\none\ntwo"), docx(stanza + stanza + stanza));
	}

	@Test
	void tabsSpacesAndMarginsStay() throws Exception {
		assertEquals(List.of("plain\n    set in\n  two  three\tfour"), docx(p("plain")
				+ "<w:p><w:pPr><w:ind w:left=\"720\"/></w:pPr><w:r><w:t>set in</w:t></w:r></w:p>"
				+ "<w:p><w:r><w:t xml:space=\"preserve\">  two  three</w:t><w:tab/><w:t>four</w:t></w:r></w:p>"));
		assertEquals(List.of("plain\n    set in\n  two   three\tfour"),
				odt("<style:style style:name=\"In\"><style:paragraph-properties fo:margin-left=\"0.5in\"/></style:style>",
						"<text:p>plain</text:p><text:p text:style-name=\"In\">set in</text:p>"
								+ "<text:p><text:s text:c=\"2\"/>two<text:s text:c=\"3\"/>three<text:tab/>four</text:p>"));
		assertEquals(List.of("plain\n    set in\n  two  three\tfour"),
				rtf("{\\rtf1 plain\\par\\pard\\li720 set in\\par\\pard   two  three\\tab four\\par}"));
	}

	@Test
	void headingsAndPagesStartPoems() throws Exception {
		String heading = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
		assertEquals(List.of("# One", "a", "# Two", "b"), docx(heading.formatted("One") + p("a") + heading.formatted("Two") + p("b")));
		assertEquals(List.of("a", "---", "b"), docx(p("a") + "<w:p><w:r><w:br w:type=\"page\"/><w:t>b</w:t></w:r></w:p>"));
		assertEquals(List.of("# One", "a", "# Two", "b"), odt("", "<text:h text:outline-level=\"1\">One</text:h><text:p>a</text:p>"
				+ "<text:h text:outline-level=\"1\">Two</text:h><text:p>b</text:p>"));
		assertEquals(List.of("a", "---", "b"),
				odt("<style:style style:name=\"P\"><style:paragraph-properties fo:break-before=\"page\"/></style:style>",
						"<text:p>a</text:p><text:p text:style-name=\"P\">b</text:p>"));
		assertEquals(List.of("# One", "a", "# Two", "b"), rtf("{\\rtf1{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}}"
				+ "\\pard\\s1 One\\par\\pard\\s0 a\\par\\pard\\s1 Two\\par\\pard b\\par}"));
		assertEquals(List.of("a", "---", "b"), rtf("{\\rtf1 a\\par\\page b\\par}"));
	}

	@Test
	void aLineInBoldLettersThatStandsAloneIsATitle() throws Exception {
		String bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>%s</w:t></w:r></w:p>";
		assertEquals(List.of("# One", "a\n\nb", "# Two", "c"),
				docx(bold.formatted("One") + p("a") + "<w:p/>" + p("b") + "<w:p/>" + bold.formatted("Two") + p("c")));
		assertEquals(List.of("all\n\nof it"), docx(bold.formatted("all") + "<w:p/>" + bold.formatted("of it")));
	}

	@Test
	void whatIsNoTextIsLeftOutAndSaid() throws Exception {
		Path docx = Written.docx(folder,
				"<w:p><w:r><w:t xml:space=\"preserve\">it </w:t></w:r><w:del><w:r><w:delText>was</w:delText></w:r></w:del>"
						+ "<w:ins><w:r><w:t>is</w:t></w:r></w:ins><w:r><w:footnoteReference w:id=\"1\"/></w:r>"
						+ "<w:r><w:commentReference w:id=\"1\"/></w:r>"
						+ "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>");
		assertEquals(List.of("it is"), Written.blocks(Written.read(docx)));
		assertEquals(List.of("Left out: tracked deletions (1), notes (1), comments (1)."), Written.read(docx).remarks());
		Path odt = Written.odt(folder, "", "<text:tracked-changes><text:changed-region><text:deletion><text:p>was</text:p></text:deletion>"
				+ "</text:changed-region></text:tracked-changes><text:p>it "
				+ "<text:note><text:note-body><text:p>Note</text:p></text:note-body>"
				+ "</text:note>is</text:p>");
		assertEquals(List.of("it is"), Written.blocks(Written.read(odt)));
		assertEquals(List.of("Left out: tracked deletions (1), notes (1)."), Written.read(odt).remarks());
		Path rtf = Written.rtf(folder, "{\\rtf1{\\header Ada}{\\info{\\author Ada}}it {\\deleted was}is{\\footnote\\chftn Note}"
				+ "{\\v hidden}{\\*\\annotation Why}{\\field{\\*\\fldinst PAGE}{\\fldrslt  on}}\\par}");
		assertEquals(List.of("it is on"), Written.blocks(Written.read(rtf)));
		assertEquals(List.of("Left out: headers and footers (1), tracked deletions (1), notes (1), comments (1)."),
				Written.read(rtf).remarks());
	}

	@Test
	void richTextHasManyWaysToWriteALetter() throws Exception {
		assertEquals(List.of("doesn’t — “naïve”\nНочь\nё\nцена"), rtf("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Georgia;}"
				+ "{\\f1\\fcharset204 Times;}}doesn\\'92t \\emdash  \\ldblquote na\\'efve\\rdblquote\\par\\f1 \\'cd\\'ee\\'f7\\'fc\\f0\\par"
				+ "\\u1105?\\par{\\upr{xxxx}{\\*\\ud{\\u1094?\\u1077?\\u1085?\\u1072?}}}\\par}"));
	}

	@Test
	void whatCannotBeReadSaysWhatItIsAndTheRemedy() throws Exception {
		Path old = Files.write(folder.resolve("old.doc"),
				"\u00D0\u00CF\u0011\u00E0\u00A1\u00B1 and so on".getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(refusal(old).contains("old Word") && refusal(old).contains(".docx"), refusal(old));
		Path locked = Files.write(folder.resolve("locked.docx"),
				("\u00D0\u00CF\u0011\u00E0" + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0").getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(refusal(locked).contains("locked with a password"), refusal(locked));
		Path lockedOdt = Written.zip(folder, Map.of("content.xml", "\u0001\u0002", "META-INF/manifest.xml",
				"<m:manifest xmlns:m=\"urn:m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"));
		assertTrue(refusal(lockedOdt).contains("locked with a password"), refusal(lockedOdt));
		assertTrue(refusal(Written.zip(folder, Map.of("Index/Document.iwa", "x"))).contains("Pages"));
		assertTrue(refusal(Written.zip(folder, Map.of("word/document.xml", "<w:document xmlns:w=\"w\"><w:p>"))).contains("damaged"));
		assertTrue(refusal(Written.docx(folder, "<w:x>".repeat(5000))).matches("it is damaged.*|.*too deeply.*"));
		assertEquals(Optional.empty(), OfficeFile.of(Written.zip(folder, Map.of("poem.txt", "x"))));
	}

	@Test
	void sizesThatAZipStatesAreNotTrusted() throws IOException {
		Path bomb = Written.docx(folder, p(" ".repeat(8 << 20)));
		assertTrue(refusal(bomb).contains("larger than"), refusal(bomb));
	}

	@Test
	void entitiesAreNeverFollowed() throws Exception {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
		Path docx = Written.zip(folder, Map.of("word/document.xml", "<!DOCTYPE d [<!ENTITY s SYSTEM \"" + secret.toUri()
				+ "\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>a&s;b</w:t></w:r></w:p></w:body></w:document>"));
		try {
			assertTrue(Written.blocks(Written.read(docx)).stream().noneMatch(block -> block.contains("SECRET")));
		} catch (UnreadableDocument e) {
			assertTrue(e.getMessage().contains("damaged"), e.getMessage());
		}
	}

	@Property
	void anyRichTextIsReadOrRefused(@ForAll("pieces") List<String> pieces) throws Exception {
		try {
			RtfReader.read(("{\\rtf1" + String.join("", pieces)).getBytes(StandardCharsets.ISO_8859_1));
		} catch (UnreadableDocument e) {
			assertTrue(!e.getMessage().isBlank());
		}
	}

	@Provide
	Arbitrary<List<String>> pieces() {
		return Arbitraries.of("{", "}", "\\", "\\u-1", "\\u8217?", "\\'", "\\'9", "\\'zz", "\\par", "\\par ", "\\b0", "\\uc99 ", "\\bin9 ",
				"\\bin99999999999 ", "\\*\\x", "\\fonttbl", "\\f1\\fcharset204", "\\stylesheet", "\\s1 heading 1;", "\\page",
				"\\li99999999 ", "text",
				"\\deleted", "\\ansicpg9 ", "\\cpg-1", "\u0000", "\r\n").list().ofMaxSize(40);
	}

	/** Java's own reader prints what it finds on the terminal. */
	@Test
	void xmlOfAnyEncodingIsReadAndWhatMeansNothingThereIsDamage() throws Exception {
		String text = "<?xml version='1.0' encoding='%s'?><office:document xmlns:office='o' xmlns:text='t'><office:body>"
				+ "<text:p>caf\u00E9</text:p></office:body></office:document>";
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII))
			Files.write(folder.resolve(charset + ".fodt"), text.formatted(charset).getBytes(StandardCharsets.ISO_8859_1));
		assertEquals("caf\u00E9", Written.read(folder.resolve("ISO-8859-1.fodt")).text());
		PrintStream terminal = System.err;
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
		try {
			for (String name : List.of("UTF-8.fodt", "US-ASCII.fodt"))
				assertThrows(UnreadableDocument.class, () -> Written.read(folder.resolve(name)));
		} finally {
			System.setErr(terminal);
		}
		assertEquals("", printed.toString(StandardCharsets.UTF_8));
	}
}
