// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gleaner.plugins.PluginException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfferTest {
	private static final Offer ECHO = new Offer("maker.echo", "Echo", "1.0.0", "", "");
	private static final Offer TIDE = new Offer("maker.tide", "Tide", "2.1.0", "", "");

	@Test
	void theOnlyPluginNeedsNoName() throws PluginException {
		assertEquals(ECHO, Offer.choose(List.of(ECHO), Optional.empty(), "at x"));
		assertEquals(TIDE, Offer.choose(List.of(ECHO, TIDE), Optional.of("maker.tide"), "at x"));
		assertEquals(TIDE, Offer.choose(List.of(ECHO, TIDE), Optional.of("maker.tide.feature.group"), "at x"));
	}

	@Test
	void whatIsMissingIsNamed() {
		assertEquals("there are no plug-ins at x", sentence(List.of(), Optional.empty()));
		assertEquals("there are several plug-ins at x, name one of: maker.echo, maker.tide",
				sentence(List.of(ECHO, TIDE), Optional.empty()));
		assertEquals("there is no plug-in \"foam\" at x; there are: maker.echo", sentence(List.of(ECHO), Optional.of("foam")));
	}

	private static String sentence(List<Offer> among, Optional<String> id) {
		return assertThrows(PluginException.class, () -> Offer.choose(among, id, "at x")).getMessage();
	}
}
