/** Which panes stand side by side, and what tells them apart. */
package gleaner.compare.layout;
