// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarvestFormatTest {
	private static final Harvest POEM = Debris.harvest(3, 10, 20).plus(Harvest.hand("\"hand\" ☾\n")).plus(Debris.harvest(4, 0, 5))
			.plus(Harvest.unknown("?"))
			.replace(2, 5, new Harvest("abc", Provenance.of(new Origin.Changed(new Fragment("d", 7, 3, Debris.source(9)), "was"), 3)));

	static String json() {
		return new String(HarvestFormat.write(POEM), StandardCharsets.UTF_8);
	}

	@Test
	void whatIsWrittenIsRead() throws StudioException {
		assertEquals(POEM, HarvestFormat.read(HarvestFormat.write(POEM)));
		assertEquals(Harvest.EMPTY, HarvestFormat.read(HarvestFormat.write(Harvest.EMPTY)));
	}

	@Test
	void eachSourceIsToldOnce() {
		assertEquals(3, json().split("\"engineName\"", -1).length - 1);
	}

	@Test
	void thePerformanceThatAPieceWasTakenFromIsKept() throws StudioException {
		Fragment shown = new Fragment("d", 7, 3, Debris.source(9), 2, 5).from(new Showing("2016-12-09T20-00-00", 83.25));
		Harvest poem = new Harvest("abcdef", Provenance.of(shown).plus(Provenance.of(new Origin.Changed(shown, "was"), 3)));
		String json = new String(HarvestFormat.write(poem), StandardCharsets.UTF_8);
		assertEquals(poem, HarvestFormat.read(json.getBytes(StandardCharsets.UTF_8)));
		assertTrue(json.contains("\"format\" : 3"), json);
		assertEquals(Optional.of(new Showing("2016-12-09T20-00-00", 83.25)), shown.part(1, 2).shown());
		for (String strange : new String[] { "null", "-1", "1e999", "\"9\"", "[]" })
			assertInstanceOf(HarvestFormat.Reading.Broken.class,
					HarvestFormat.parse(json.replace("83.25", strange).getBytes(StandardCharsets.UTF_8)), strange);
		assertInstanceOf(HarvestFormat.Reading.Broken.class,
				HarvestFormat.parse(json.replace("\"2016-12-09T20-00-00\"", "\" \"").getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void whatWasTakenFromDifferentPlacesOfAPerformanceStaysApart() {
		Fragment one = new Fragment("d", 0, 3, Debris.source(9));
		Fragment next = new Fragment("d", 3, 3, Debris.source(9));
		Showing first = new Showing("evening", 1);
		assertEquals(1, Provenance.of(one.from(first)).plus(Provenance.of(next.from(first))).runs().size());
		assertEquals(2, Provenance.of(one.from(first)).plus(Provenance.of(next.from(new Showing("evening", 2)))).runs().size());
		assertEquals(2, Provenance.of(one.from(first)).plus(Provenance.of(next)).runs().size());
	}

	@Test
	void halfASurrogatePairDoesNotStopASave() throws StudioException {
		Harvest half = Debris.machine("a\uD83Db").plus(Harvest.hand("\uDE00"));
		Harvest read = HarvestFormat.read(HarvestFormat.write(half));
		assertEquals("a\uFFFDb\uFFFD", read.text());
		assertEquals(half.provenance(), read.provenance());
	}

	@Test
	void aNewerFormatIsNamed() {
		byte[] newer = json().replace("\"format\" : 3", "\"format\" : 7").getBytes(StandardCharsets.UTF_8);
		assertEquals(new HarvestFormat.Reading.Newer(7), HarvestFormat.parse(newer));
		String sentence = assertThrows(StudioException.class, () -> HarvestFormat.read(newer)).getMessage();
		assertTrue(sentence.contains("7") && sentence.contains("3"), sentence);
	}

	@Test
	void olderGleanersReadWhatHasNoMachineInIt() throws StudioException {
		Harvest poem = Debris.found(1, 10, 20).plus(POEM).plus(Debris.found(2, 0, 5)).plus(Debris.found(1, 40, 7));
		String json = new String(HarvestFormat.write(poem), StandardCharsets.UTF_8);
		assertEquals(poem, HarvestFormat.read(json.getBytes(StandardCharsets.UTF_8)));
		assertTrue(json.contains("\"format\" : 3"), json);
		assertEquals(2, json.split("\"title\"", -1).length - 1, "each text is told once");
		assertEquals(2, HarvestFormat.version(Debris.found(1, 10, 20)));
		assertEquals(1, HarvestFormat.version(Harvest.hand("by hand")));
		assertTrue(!json().contains("texts"), json());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "[]", "3", "{}", "{\"format\":1}", "{\"format\":0,\"text\":\"\",\"sources\":[],\"runs\":[]}",
		"{\"format\":1e99,\"text\":\"\",\"sources\":[],\"runs\":[]}",
		"{\"format\":1,\"text\":\"abc\",\"sources\":[],\"runs\":[]}",
		"{\"format\":1,\"text\":\"abc\",\"sources\":[],\"runs\":[{\"length\":2,\"origin\":\"hand\"}]}",
		"{\"format\":1,\"text\":\"abc\",\"sources\":[],\"runs\":[{\"length\":4,\"origin\":\"hand\"}]}",
		"{\"format\":1,\"text\":\"abc\",\"sources\":[],\"runs\":[{\"length\":-3,\"origin\":\"hand\"}]}",
		"{\"format\":1,\"text\":\"abc\",\"sources\":[],\"runs\":[{\"length\":2147483647,\"origin\":\"hand\"},{\"length\":2147483647,"
				+ "\"origin\":\"unknown\"},{\"length\":5,\"origin\":\"hand\"}]}",
		"{\"format\":1,\"text\":\"abc\",\"sources\":[],\"runs\":[{\"length\":99999999999999999999,\"origin\":\"hand\"}]}",
		"{\"format\":1,\"text\":\"abc\",\"sources\":[],\"runs\":[{\"length\":3,\"origin\":\"elf\"}]}",
		"{\"format\":1,\"text\":\"abc\",\"sources\":[],\"runs\":[{\"length\":3,\"origin\":\"machine\",\"source\":0,\"offset\":0}]}",
		"{\"format\":2,\"text\":\"abc\",\"sources\":[],\"texts\":[],\"runs\":[{\"length\":3,\"origin\":\"found\",\"text\":0,"
				+ "\"offset\":0}]}",
		"{\"format\":2,\"text\":\"abc\",\"sources\":[],\"texts\":[{\"corpus\":\"C\"}],\"runs\":[{\"length\":3,\"origin\":\"found\","
				+ "\"text\":0,\"offset\":0}]}",
		"{\"format\":2,\"text\":\"abc\",\"sources\":[],\"texts\":[{\"corpus\":\"C\",\"poem\":\"1\",\"title\":\"\",\"author\":\"\"}],"
				+ "\"runs\":[{\"length\":3,\"origin\":\"found\",\"text\":0,\"offset\":2147483647}]}",
		"{\"format\":1,\"text\":\"abc\",\"text\":\"abc\",\"sources\":[],\"runs\":[{\"length\":3,\"origin\":\"hand\"}]}",
		"{\"format\":1,\"text\":\"abc\",\"sources\":[],\"runs\":[{\"length\":3,\"origin\":\"hand\"}]} {}" })
	void whatMakesNoSenseIsBroken(String json) {
		assertInstanceOf(HarvestFormat.Reading.Broken.class, HarvestFormat.parse(json.getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "9223372036854775807", "1e400", "1e9", "null", "\"0\"", "{}", "99999999999999999999999999999999" })
	void aHugeOrStrangeNumberIsBroken(String number) {
		String json = json().replaceFirst("\"offset\" : \\d+", "\"offset\" : " + number);
		assertInstanceOf(HarvestFormat.Reading.Broken.class, HarvestFormat.parse(json.getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "weight", "diversity" })
	void anInfiniteShareIsBroken(String name) {
		String json = json().replaceFirst("\"" + name + "\" : [\\d.]+", "\"" + name + "\" : 1e999");
		assertInstanceOf(HarvestFormat.Reading.Broken.class, HarvestFormat.parse(json.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void deepNestingIsBroken() {
		byte[] deep = "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
		assertInstanceOf(HarvestFormat.Reading.Broken.class, HarvestFormat.parse(deep));
		byte[] number = ("{\"format\":" + "9".repeat(1_000_000) + "}").getBytes(StandardCharsets.UTF_8);
		assertInstanceOf(HarvestFormat.Reading.Broken.class, HarvestFormat.parse(number));
	}
}
