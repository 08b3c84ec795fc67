// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.Style;
import gleaner.files.StudioException;
import gleaner.studio.style.OwnStyle;
import gleaner.studio.style.OwnStyles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleShelfTest {
	private static final Style SALAD = new Style("Word salad", "All at once.", Map.of("order", "1"));
	private static final Style FAR = new Style("Far", "It looks far back.", Map.of("order", "5"));

	@TempDir
	private Path folder;
	private OwnStyles own;
	private StyleShelf shelf;

	@BeforeEach
	void setUp() throws Exception {
		own = new OwnStyles(folder.resolve("styles"), folder.resolve("trash"), false);
		shelf = new StyleShelf(EngineCatalog.of(styled(List.of(SALAD, FAR))).entry("styled"), Optional.of(own));
	}

	private static GeneratorEngine styled(List<Style> styles) {
		return new GeneratorEngine() {
			@Override
			public EngineInfo info() {
				return EngineInfo.of("styled", "Styled", "has styles").withParameters(Engines.ORDER);
			}

			@Override
			public List<Style> styles() {
				return styles;
			}

			@Override
			public Generator open(Source source, Settings settings, Progress progress) {
				throw new AssertionError("nobody speaks here");
			}
		};
	}

	private void keep(String engine, String name, String order) throws StudioException {
		own.write(new OwnStyle(engine, new Style(name, "", Map.of("order", order))));
	}

	@Test
	void aNameIsKnownAsItIsTyped() throws Exception {
		for (String name : List.of("Word salad", "word SALAD", "word-salad", " word  salad ", "Word_Salad"))
			assertEquals(SALAD, shelf.get(name));
		String sentence = assertThrows(StudioException.class, () -> shelf.get("wrod salad")).getMessage();
		assertEquals("there is no style \"wrod salad\" of Styled (did you mean \"Word salad\"?); there are: Word salad, Far", sentence);
	}

	@Test
	void ownOnesComeBehindAndCountMore() throws Exception {
		keep("styled", "near", "2");
		keep("styled", "FAR", "4");
		keep("other", "Strange", "3");
		assertEquals(List.of("Word salad", "Far", "FAR", "near"),
				shelf.list(trouble -> {}).stream().map(StyleShelf.Shelved::name).toList());
		assertEquals("4", shelf.get("far").settings().get("order"));
		String sentence = assertThrows(StudioException.class, () -> shelf.get("strange")).getMessage();
		assertEquals("the style \"Strange\" belongs to the engine other; choose that engine, or another style", sentence);
	}

	@Test
	void whatCannotBeReadIsNamedAndTheOthersAreThere() throws Exception {
		keep("styled", "Near", "2");
		keep("styled", "Wide", "77");
		Files.writeString(folder.resolve("styles/Torn.json"), "{\"format\":1,");
		List<String> troubles = new ArrayList<>();
		assertEquals(List.of("Word salad", "Far", "Near", "Wide"),
				shelf.list(troubles::add).stream().map(StyleShelf.Shelved::name).toList());
		assertEquals(1, troubles.size());
		assertTrue(troubles.getFirst().contains("Torn.json is not valid JSON"), troubles.getFirst());
		assertTrue(assertThrows(StudioException.class, () -> shelf.get("torn")).getMessage().contains("Torn.json is not valid JSON"));
		String sentence = assertThrows(EngineException.class, () -> shelf.get("wide")).getMessage();
		assertTrue(sentence.startsWith("in the style \"Wide\" order is \"77\""), sentence);
	}

	@Test
	void anEngineThatSaysNoneHasNone() throws Exception {
		StyleShelf none = new StyleShelf(EngineCatalog.of(Engines.named("plain")).entry("plain"), Optional.empty());
		assertEquals(List.of(), none.list(trouble -> {}));
		assertEquals("there is no style \"far\" of PLAIN; it has none",
				assertThrows(StudioException.class, () -> none.get("far")).getMessage());
		StyleShelf wrong = new StyleShelf(EngineCatalog.of(styled(null)).entry("styled"), Optional.of(own));
		assertTrue(assertThrows(EngineException.class, () -> wrong.get("far")).getMessage().startsWith("the engine Styled"));
	}
}
