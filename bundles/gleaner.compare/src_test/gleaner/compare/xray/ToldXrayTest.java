// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.xray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.Studios;
import gleaner.engine.DebrisSink;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Progress;
import gleaner.engine.Reason;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisReason;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import gleaner.voice.Spew;
import gleaner.voice.SpewListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldXrayTest {
	private static final List<NextUnit> OTHERS = List.of(new NextUnit("rope", 0.5), new NextUnit("gull", 0.3), new NextUnit("bell", 0.01));

	/** Chooses two words, and tells how likely they were; of the rest it says nothing. */
	private static final class Telling implements GeneratorEngine {
		@Override
		public EngineInfo info() {
			return EngineInfo.of("telling", "Telling", "tells why");
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) {
			return (GenerationRequest request, DebrisSink sink) -> {
				sink.accept("the tide keeps a ");
				sink.accept("bell", Reason.drawn(0.01, OTHERS));
				sink.accept(" and a ");
				sink.accept("rope", Reason.drawn(0.5, OTHERS));
				sink.accept("\n");
				sink.poemEnd();
			};
		}
	}

	private static DebrisReason piece(int offset, int length, double probability) {
		return new DebrisReason(offset, length, Reason.drawn(probability, OTHERS));
	}

	@Test
	void whatWasToldIsAPlaceAndAllElseIsNot() {
		Xray xray = ToldXray.of("a bell a rope", 0, List.of(piece(9, 4, 0.5), piece(2, 4, 0.01), piece(11, 9, 0.1),
				new DebrisReason(0, 1, Reason.of("the", "article", ""))));
		assertEquals(List.of("bell", "rope"), xray.units().stream().map(u -> xray.text().substring(u.start(), u.end())).toList());
		XrayUnit bell = xray.units().getFirst();
		assertEquals(0.01, bell.probability());
		assertEquals(3, bell.rank(), "two were likelier");
		assertEquals(3, bell.candidates(), "it stands among the others already");
		assertEquals(List.of("rope", "gull", "bell"), bell.likeliest().stream().map(NextUnit::text).toList());
		assertEquals(Tint.MOST, Tint.of(bell));
		assertEquals(0, Tint.of(xray.units().getLast()));
		assertEquals(List.of(), ToldXray.of("a bell", 3, List.of(piece(2, 4, 0.01))).units(), "the prompt is not weighed");
	}

	/** From the engine's mouth to the poem that a poet has made of it, and changed. */
	@Test
	void inAPoemItIsToldOfWordsThatTheMachineLeftThere(@TempDir Path folder) throws Exception {
		Studio studio = Studios.withSea(folder, "salt");
		Harvest[] said = new Harvest[1];
		new Spew(studio, EngineCatalog.of(new Telling()), new OpenModels(1),
				new GenerationOrder("telling", Map.of(), List.of(), GenerationRequest.poem(1)), new SpewListener() {
					private final StringBuilder text = new StringBuilder();
					private String debris;
					private Making making;

					@Override
					public void started(String id, Making made) {
						debris = id;
						making = made;
					}

					@Override
					public void text(CharSequence piece, long offset) {
						text.append(piece);
					}

					@Override
					public void poemEnd(PoemSpan span) {
						said[0] = Harvest.of(making, debris, span.offset(), text.toString(), List.of(span));
					}
				}).run();
		Harvest poem = Harvest.hand("I say: ").plus(said[0]);
		Xray xray = ToldXray.of(poem, studio.debris());
		assertEquals(List.of("bell", "rope"), words(xray));
		assertEquals(List.of(0.01, 0.5), xray.units().stream().map(XrayUnit::probability).toList());

		int bell = poem.text().indexOf("bell");
		assertEquals(List.of("rope"), words(ToldXray.of(poem.replace(bell, bell + 1, Harvest.hand("y")), studio.debris())),
				"a word that the poet has changed is the poet's");
		assertEquals(List.of("bell"), words(ToldXray.of(poem.slice(0, bell + 4), studio.debris())));
		assertEquals(List.of(), words(ToldXray.of(Harvest.hand("a bell"), studio.debris())));
	}

	private static List<String> words(Xray xray) {
		return xray.units().stream().map(unit -> xray.text().substring(unit.start(), unit.end())).toList();
	}

	@Test
	void whatIsKnownOfABeginningIsKeptWhenTheRestChanges() {
		Xray xray = ToldXray.of("a bell a rope", 0, List.of(piece(2, 4, 0.01), piece(9, 4, 0.5)));
		Xray before = xray.upTo(11);
		assertEquals("a bell", before.text(), "half a word is none");
		assertEquals(List.of("bell"), words(before));
		assertEquals(Optional.empty(), xray.upTo(1).at(0));
		assertTrue("a bell a rope".startsWith(xray.upTo(1).text()));
	}
}
