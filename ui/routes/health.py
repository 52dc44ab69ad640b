"""The health check, for programs that watch over the studio."""

from typing import Any

from fastapi import APIRouter

import studio
from studio.jobs.pool import WorkerPool
from studio.studio import Studio


def health_routes(house: Studio, workers: WorkerPool) -> APIRouter:
    """``/healthz``: ``ok`` where at least one worker lives and has shown life lately."""
    routes = APIRouter()

    @routes.get("/healthz")
    def healthz() -> dict[str, Any]:
        alive = len(workers.pids)
        return {
            "ok": workers.is_lively,
            "version": studio.__version__,
            "workers_alive": alive,
            "queue_length": house.jobs.length(),
        }

    return routes
