// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.files.Nearest;
import gleaner.files.StudioException;
import gleaner.files.Trash;
import gleaner.files.Trashed;
import gleaner.studio.Studio;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** What commands say of the trash, of one kind of things or of all. */
public final class TrashPrinter {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	private final Surroundings surroundings;
	private final Optional<String> kind;

	/** @param kind what is meant, such as {@code poem} */
	public TrashPrinter(Surroundings surroundings, String kind) {
		this(surroundings, Optional.of(kind));
	}

	private TrashPrinter(Surroundings surroundings, Optional<String> kind) {
		this.surroundings = surroundings;
		this.kind = kind;
	}

	/** Speaks of all kinds, and says of what kind each thing is. */
	public static TrashPrinter ofAll(Surroundings surroundings) {
		return new TrashPrinter(surroundings, Optional.empty());
	}

	private List<Trashed> mine(Trash trash) throws StudioException {
		return trash.list().stream().filter(each -> kind.map(each.kind()::equals).orElse(true)).toList();
	}

	/** Lists what is there, the newest first. */
	public void list(Trash trash, boolean json) throws StudioException {
		List<Trashed> all = mine(trash);
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		for (Trashed each : all) {
			String time = TIME.format(LocalDateTime.ofInstant(each.at(), ZoneId.systemDefault()));
			String what = kind.isPresent() ? "" : String.format("  %-9s", each.kind());
			if (json) array.addObject().put("id", each.id()).put("kind", each.kind()).put("name", each.name()).put("deleted",
					each.at().toString());
			else surroundings.out().println(time + what + "  " + each.name());
		}
		if (json) surroundings.out().println(Json.line(array));
		else if (all.isEmpty()) surroundings.err().println("There is " + none() + " in the trash.");
	}

	/** Puts back what is meant by a name or an id, and says so. */
	public void restore(Studio studio, String name, boolean json) throws StudioException {
		Trashed found = find(studio.trash(), name);
		String back = studio.restore(found);
		if (json) surroundings.out().println(Json.line(Json.object().put("kind", found.kind()).put("name", back)));
		else surroundings.out().println((kind.isPresent() ? "" : "the " + found.kind() + " ") + "\"" + back + "\" is back");
	}

	private String none() {
		return kind.map(each -> "no " + each).orElse("nothing");
	}

	/**
	 * What is meant by a name or an id.
	 *
	 * @throws StudioException if there is no such thing of this kind; the sentence names those there are
	 */
	public Trashed find(Trash trash, String name) throws StudioException {
		List<Trashed> all = mine(trash);
		for (Trashed each : all) if (each.id().equals(name)) return each;
		for (Trashed each : all) if (each.name().equals(name)) return each;
		throw new StudioException("there is no " + kind.map(each -> each + " ").orElse("") + "\"" + name + "\" in the trash"
				+ Nearest.question(name, all.stream().map(Trashed::name).toList()) + ", "
				+ (all.isEmpty() ? "it has none"
						: "there are: " + String.join(", ", all.stream().map(Trashed::name).toList())));
	}
}
