package gleaner.language.tag;

import java.util.List;

import gleaner.language.internal.tag.EntityFinder;

/** Finds the people and places of a text. Approximate. Thread-safe. */
public final class Entities {
	private final EntityFinder finder;

	/** Made by {@link gleaner.language.Language}. */
	public Entities(EntityFinder finder) {
		this.finder = finder;
	}

	/** The names of a text, in order. */
	public List<Entity> names(String text) {
		return finder.find(text).stream().filter(Entity::named).toList();
	}

	/** The names of a text that has been tagged already, in order. */
	public List<Entity> names(String text, List<TaggedWord> words) {
		return finder.find(text, words).stream().filter(Entity::named).toList();
	}

	/** Names, and descriptions of people and places such as "the old man" or "her garden", in order. */
	public List<Entity> mentions(String text) {
		return finder.find(text);
	}
}
