// SPDX-License-Identifier: EPL-2.0
package gleaner.film.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilmSizeTest {
	@Test
	void readsWhatItWrites() {
		assertEquals(FilmSize.USUAL, FilmSize.of("1920x1080"));
		assertEquals(new FilmSize(1080, 1920), FilmSize.of(" 1080 × 1920 "));
		assertEquals("640x360", FilmSize.of("640X360").toString());
	}

	@Test
	void saysWhatIsAllowed() {
		for (String wrong : List.of("1921x1080", "1920x0", "1920", "", "99999x99999", "axb", "1920x-1080", "9999999999x2"))
			assertTrue(assertThrows(IllegalArgumentException.class, () -> FilmSize.of(wrong)).getMessage().contains("must be"), wrong);
	}
}
