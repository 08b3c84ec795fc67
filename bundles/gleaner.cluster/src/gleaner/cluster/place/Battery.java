// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.place;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether this machine lives on its battery. Where the system does not say, as on most but Linux, it does not. */
public final class Battery {
	private static final Path SUPPLIES = Path.of("/sys/class/power_supply");

	private Battery() {
	}

	/** Whether there is a battery, and nothing that loads it. */
	public static boolean isAllThereIs() {
		return isAllThereIs(SUPPLIES);
	}

	static boolean isAllThereIs(Path supplies) {
		if (!Files.isDirectory(supplies)) return false;
		boolean drains = false;
		try (DirectoryStream<Path> all = Files.newDirectoryStream(supplies)) {
			for (Path each : all) {
				if (word(each.resolve("online")).equals("1")) return false;
				boolean isOfMachine = word(each.resolve("type")).equals("Battery") && !word(each.resolve("scope")).equals("Device");
				drains |= isOfMachine && word(each.resolve("status")).equals("Discharging");
			}
		} catch (IOException e) {
			return false;
		}
		return drains;
	}

	private static String word(Path file) throws IOException {
		return Files.isRegularFile(file) ? Files.readString(file).strip() : "";
	}
}
