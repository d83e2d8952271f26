/* usage: stelselkaart-peer-igraph EDGES: betweenness by igraph's C library of the graph in EDGES, a line "u v" for
   each edge. Prints the seconds it took and the sum over all nodes; reading the file does not count. */
#include <igraph.h>
#include <stdio.h>
#include <time.h>

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

int main(int count, char **arguments)
{
    igraph_t graph;
    igraph_vector_t scores;
    FILE *file = count == 2 ? fopen(arguments[1], "r") : NULL;
    if (!file)
        return 2;
    igraph_read_graph_edgelist(&graph, file, 0, IGRAPH_UNDIRECTED);
    fclose(file);
    igraph_vector_init(&scores, 0);
    const double start = now();
    igraph_betweenness(&graph, &scores, igraph_vss_all(), IGRAPH_UNDIRECTED, NULL);
    printf("%.4f %.6f\n", now() - start, igraph_vector_sum(&scores));
    igraph_vector_destroy(&scores);
    igraph_destroy(&graph);
    return 0;
}
