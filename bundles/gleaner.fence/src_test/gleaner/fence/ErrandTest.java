// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that is sent for something, and has the walls of any other. */
@Timeout(120)
class ErrandTest {
	/** Says what it was told, and ends. */
	static final class Sayer {
		public static void main(String[] words) {
			for (String word : words) System.out.println(word);
		}
	}

	static Stream<Wall> walls() {
		return Stream.of(Wall.none(), Wall.ofThisSystem(), Wall.ofThisSystem().withoutFilter());
	}

	@ParameterizedTest
	@MethodSource("walls")
	void whatItSaysComesLineByLine(Wall wall) throws Exception {
		FenceCommand command = new FenceCommand(List.of(), Fences.classPath(), Sayer.class.getName(), List.of(), false, Fences.MEGABYTES);
		try (Errand errand = Errand.start(command, room -> List.of("the lamp", "is low"), wall)) {
			assertEquals(Optional.of("the lamp"), errand.line(Duration.ofMinutes(1)), errand::complaints);
			assertEquals(Optional.of("is low"), errand.line(Duration.ofMinutes(1)));
			assertEquals(Optional.empty(), errand.line(Duration.ofMinutes(1)));
		}
	}
}
