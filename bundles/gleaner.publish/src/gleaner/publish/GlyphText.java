// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.fontbox.ttf.model.ScriptFeature;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * What the glyphs of a font stand for in a text. PDFBox tells it only of glyphs that are a letter; a glyph for several, as for "ffi", would
 * be lost on copying, searching and reading aloud. (PDF 32000-1:2008, 9.10.3, "ToUnicode CMaps".)
 */
final class GlyphText {
	/** A third of an em: a space like any other in the text. */
	static final int WIDE_SPACE = 0x2004;

	/** The most entries that one block of a map may have. */
	private static final int BLOCK = 100;

	/** Joined glyphs can be joined again, as "f" with "f" and then with "i". */
	private static final int MOST_ROUNDS = 6;

	private final CmapLookup letters;
	private final GsubData joining;
	private final Map<Integer, String> texts = new TreeMap<>();

	/** @param joining which glyphs the font puts in place of which others */
	GlyphText(CmapLookup letters, GsubData joining) {
		this.letters = letters;
		this.joining = joining;
	}

	/** A letter that is set. */
	void note(int point) {
		texts.putIfAbsent(letters.getGlyphId(point), plain(point));
	}

	/** Forms that only exist to be drawn stand for their letters. */
	private static String plain(int point) {
		if (point == WIDE_SPACE) return " ";
		String letter = Character.toString(point);
		boolean isForm = point >= 0xFB1D && point <= 0xFDFF || point >= 0xFE70 && point <= 0xFEFC;
		return isForm ? Normalizer.normalize(letter, Normalizer.Form.NFKC) : letter;
	}

	/** What each glyph stands for that can come of the letters noted. */
	Map<Integer, String> all() {
		if (joining == GsubData.NO_DATA_FOUND) return texts;
		boolean hasMore = true;
		for (int round = 0; hasMore && round < MOST_ROUNDS; round++) {
			hasMore = false;
			for (String name : joining.getSupportedFeatures()) hasMore |= join(joining.getFeature(name));
		}
		return texts;
	}

	private boolean join(ScriptFeature feature) {
		boolean hasMore = false;
		for (List<Integer> glyphs : feature.getAllGlyphIdsForSubstitution()) {
			if (!texts.keySet().containsAll(glyphs)) continue;
			StringBuilder text = new StringBuilder();
			for (int glyph : glyphs) text.append(texts.get(glyph));
			hasMore |= texts.putIfAbsent(feature.getReplacementForGlyphs(glyphs), text.toString()) == null;
		}
		return hasMore;
	}

	/** Puts it into the font. */
	void write(PDDocument document, PDType0Font font) throws IOException {
		PDStream stream = new PDStream(document);
		try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
			out.write(map().getBytes(StandardCharsets.US_ASCII));
		}
		font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
	}

	private String map() {
		StringBuilder map = new StringBuilder("""
				/CIDInit /ProcSet findresource begin
				12 dict begin
				begincmap
				/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
				/CMapName /Adobe-Identity-UCS def
				/CMapType 2 def
				1 begincodespacerange
				<0000> <FFFF>
				endcodespacerange
				""");
		List<Map.Entry<Integer, String>> entries = new ArrayList<>(all().entrySet());
		for (int from = 0; from < entries.size(); from += BLOCK) {
			List<Map.Entry<Integer, String>> block = entries.subList(from, Math.min(entries.size(), from + BLOCK));
			map.append(block.size()).append(" beginbfchar\n");
			for (Map.Entry<Integer, String> entry : block) {
				map.append(String.format("<%04X> <", entry.getKey()));
				for (char c : entry.getValue().toCharArray()) map.append(String.format("%04X", (int) c));
				map.append(">\n");
			}
			map.append("endbfchar\n");
		}
		return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
	}
}
