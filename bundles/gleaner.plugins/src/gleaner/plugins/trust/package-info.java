/** Who vouches for a file, and whom the poet trusts. */
package gleaner.plugins.trust;
