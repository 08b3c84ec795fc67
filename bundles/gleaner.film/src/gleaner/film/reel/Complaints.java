// SPDX-License-Identifier: EPL-2.0
package gleaner.film.reel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What another program complains of, read on a thread of its own so that it is never held up. */
final class Complaints {
	private static final int MOST = 50;
	private static final int LONGEST = 200;

	private final List<String> lines = new ArrayList<>();
	private final Thread reader;

	Complaints(InputStream from) {
		reader = Thread.ofPlatform().daemon().name("complaints of ffmpeg").start(() -> read(from));
	}

	private void read(InputStream from) {
		try (BufferedReader said = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
			for (String line = said.readLine(); line != null; line = said.readLine()) note(line);
		} catch (IOException e) {
			return; // it has ended
		}
	}

	private synchronized void note(String line) {
		String plain = line.replaceFirst("^\\[[^]]*] ", "").strip();
		if (!plain.isEmpty() && (lines.size() < MOST || isFull(plain)))
			lines.add(plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…");
	}

	private static boolean isFull(String line) {
		return line.contains("No space left") || line.contains("not enough space");
	}

	/** What tells best why the program ended: that the disk is full, or what it said first. */
	Optional<String> best() throws InterruptedException {
		reader.join(1_000);
		synchronized (this) {
			return lines.stream().filter(Complaints::isFull).findFirst().or(() -> lines.stream().findFirst());
		}
	}
}
