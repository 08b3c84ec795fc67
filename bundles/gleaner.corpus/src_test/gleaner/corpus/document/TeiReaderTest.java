// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeiReaderTest {
	private static final String HEADER = "<?xml version=\"1.0\"?>\n<!DOCTYPE TEI [<!ENTITY x \"y\">]>\n<TEI "
			+ "xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc>"
			+ "<titleStmt><title>Sea Songs</title><author>W. Sea</author></titleStmt><sourceDesc><p>a book</p></sourceDesc>"
			+ "</fileDesc></teiHeader>";

	private static List<Piece> read(String xml) throws UnreadableDocument {
		return TeiReader.read(XmlLook.root(xml).orElseThrow(), xml).pieces();
	}

	private static List<Piece> body(String body) throws UnreadableDocument {
		return read(HEADER + "<text><front><titlePage><p>SEA</p></titlePage></front><body>" + body + "</body></text></TEI>");
	}

	@Test
	void poemsAreTheLowestDivisions() throws UnreadableDocument {
		assertEquals(List.of(new Piece("Tide", "W. Sea", "low\n  high <&\n\nslack"), new Piece("Rope", "M. Rope", "salt\nsand")), body("""
				<div type="book"><head>Book One</head>
				  <div type="poem"><head>Tide<note>a note</note></head>
				    <lg type="stanza">
				      <l n="1">low</l>
				      <l rend="indent(1)">high <hi>&lt;&amp;</hi><note>so in the print</note></l>
				    </lg><pb n="2"/><fw>12</fw>
				    <lg><l>slack</l></lg>
				  </div>
				  <div type="poem"><head>Rope</head><docAuthor>M. Rope</docAuthor><lg><l>salt</l><l>sand</l></lg></div>
				</div>
				"""));
	}

	@Test
	void sectionsOfAPoemStayInIt() throws UnreadableDocument {
		assertEquals(List.of(new Piece("Tide", "W. Sea", "I\n\nlow\n\nII\n\nhigh")),
				body("<div type='poem'><head>Tide</head><div><head>I</head><lg><l>low</l></lg></div><div><head>II</head><lg><l>"
						+ "high</l></lg></div></div>"));
		assertEquals(List.of(new Piece("Tide", "W. Sea", "low\nhigh\n\nslack")),
				body("<lg><head>Tide</head><lg><l>low</l><l>high</l></lg><lg><l>slack</l></lg></lg>"));
		assertEquals(List.of(new Piece("Sea Songs", "W. Sea", "low\nhigh\n\nslack")),
				body("<lg><l>low</l><l>high</l></lg><lg><l>slack</l></lg>"));
	}

	@Test
	void proseChoicesAndPrefixes() throws UnreadableDocument {
		assertEquals(List.of(new Piece("Sea Songs", "W. Sea", "the tide\nis low\n\nand slack")),
				body("<div><p>the <choice><sic>tyde</sic><corr>tide</corr></choice><lb/>is\n   low</p><p>and slack</p></div>"));
		assertEquals("low\nhigh", read(
				"<tei:TEI xmlns:tei='x'><tei:text><tei:body><tei:lg><tei:l>low</tei:l><tei:l>high</tei:l></tei:lg></tei:body>"
						+ "</tei:text></tei:TEI>")
				.getFirst().text());
	}

	@Test
	void manyBooksAndXmlOfOnesOwn() throws UnreadableDocument {
		String book = "<TEI><teiHeader><titleStmt><title>T</title><author>%s</author></titleStmt></teiHeader><text><body><lg><l>"
				+ "%s</l></lg></body></text></TEI>";
		assertEquals(List.of(new Piece("T", "A", "low"), new Piece("T", "B", "high")),
				read("<teiCorpus>" + book.formatted("A", "low") + book.formatted("B", "high") + "</teiCorpus>"));
		assertEquals(List.of(new Piece("Tide", "W", "low\nhigh\n\nslack"), new Piece("Rope", "", "salt")),
				read("<poems><poem><title>Tide</title><author>W</author><stanza><line>low</line><line>high</line></stanza><stanza>"
						+ "<line>slack</line></stanza></poem>"
						+ "<poem><title>Rope</title><stanza><line>salt</line></stanza></poem></poems>"));
	}

	@Test
	void otherXmlIsNamed() {
		String feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title></channel></rss>";
		assertTrue(assertThrows(InQuestion.class, () -> read(feed)).getMessage().startsWith("it is a news feed (RSS), not XML for poems"));
		assertEquals(Optional.empty(), XmlLook.root("<3 the tide"));
		assertEquals(Optional.empty(), XmlLook.root("<silence>\nlow\n"));
		assertEquals(Optional.of("note"), XmlLook.root("<!-- x --><note>low</note>"));
	}

	@Test
	void entitiesOfFilesAreNeverRead() throws UnreadableDocument {
		String xml = "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><TEI><text><body><l>low &x;</l></body></text></TEI>";
		assertEquals("low &x;", read(xml).getFirst().text());
	}
}
