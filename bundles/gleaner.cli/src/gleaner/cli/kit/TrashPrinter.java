package gleaner.cli.kit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.files.StudioException;
import gleaner.files.Trash;
import gleaner.files.Trashed;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What commands say of the trash, of one kind of things. */
public final class TrashPrinter {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	private final Surroundings surroundings;
	private final String kind;

	/** @param kind what is meant, such as {@code poem} */
	public TrashPrinter(Surroundings surroundings, String kind) {
		this.surroundings = surroundings;
		this.kind = kind;
	}

	/** Lists what is there, the newest first. */
	public void list(Trash trash, boolean json) throws StudioException {
		List<Trashed> all = trash.list().stream().filter(each -> each.kind().equals(kind)).toList();
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		for (Trashed each : all) {
			if (json) array.addObject().put("id", each.id()).put("name", each.name()).put("deleted", each.at().toString());
			else surroundings.out().println(TIME.format(LocalDateTime.ofInstant(each.at(), ZoneId.systemDefault())) + "  " + each.name());
		}
		if (json) surroundings.out().println(Json.line(array));
		else if (all.isEmpty()) surroundings.err().println("There is no " + kind + " in the trash.");
	}

	/**
	 * What is meant by a name or an id.
	 *
	 * @throws StudioException if there is no such thing of this kind; the sentence names those there are
	 */
	public Trashed find(Trash trash, String name) throws StudioException {
		List<Trashed> all = trash.list().stream().filter(each -> each.kind().equals(kind)).toList();
		for (Trashed each : all) if (each.id().equals(name)) return each;
		for (Trashed each : all) if (each.name().equals(name)) return each;
		throw new StudioException("there is no " + kind + " \"" + name + "\" in the trash, " + (all.isEmpty() ? "it has none"
				: "there are: " + String.join(", ", all.stream().map(Trashed::name).toList())));
	}
}
