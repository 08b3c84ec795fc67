// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.SafeName;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The title that is proposed for a poem. */
class PoemTitlesTest {
	@Test
	void theFirstLineIsProposed() {
		assertEquals("the tide keeps its own keys", PoemTitles.proposal("\n  ***\n  the tide keeps its own keys,\nunder the stair"));
		assertEquals("So listen", PoemTitles.proposal("So listen: —\n"));
		assertEquals("what now", PoemTitles.proposal("what now?"), "as every system takes it");
		assertEquals("", PoemTitles.proposal(" \n… —\n"));
	}

	@Test
	void aLongLineIsCutBetweenWords() {
		assertEquals("and there the ferry went out into the fog with",
				PoemTitles.proposal("and there the ferry went out into the fog with all of us"));
		assertEquals("x".repeat(48), PoemTitles.proposal("x".repeat(100)));
	}

	@Property
	void aProposalIsAName(@ForAll String text) {
		String proposal = PoemTitles.proposal(text);
		assertTrue(proposal.isEmpty() || SafeName.of(proposal).equals(proposal), proposal);
	}
}
