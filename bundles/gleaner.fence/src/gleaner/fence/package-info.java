// SPDX-License-Identifier: EPL-2.0
/** Engines of other makers, each kept in a process of its own, where whatever they do harms nobody else. */
package gleaner.fence;
